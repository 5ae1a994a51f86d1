package city.onewindow.contracts.issue;

/**
 * A department as it was named when the event happened.
 *
 * @param code of the dispatch catalogue
 * @param zh its Chinese name
 * @param en its English name
 */
public record Department(String code, String zh, String en) {}

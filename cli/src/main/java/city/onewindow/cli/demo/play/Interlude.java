package city.onewindow.cli.demo.play;

/**
 * What happens between the earlier rows and the later ones: when all that was submitted has got as far as it can.
 *
 * @param before number of the first later row, from 0
 */
public record Interlude(int before, Teaching teaching) {}

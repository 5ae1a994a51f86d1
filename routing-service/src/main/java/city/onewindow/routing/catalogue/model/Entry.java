package city.onewindow.routing.catalogue.model;

import city.onewindow.routing.deadline.model.Terms;
import java.util.List;

/**
 * Where issues of one category go, in the whole city or in one district.
 *
 * @param lead code of the department that answers
 * @param assists codes of those that contribute, without the lead
 */
public record Entry(String lead, List<String> assists, Terms terms) {
    public Entry {
        assists = List.copyOf(assists);
    }
}

package city.onewindow.routing.catalogue.model;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One kind of question.
 *
 * @param city the entry for the whole city; absent where a dispatcher decides each one
 * @param districts entries that stand before the city's, by district
 */
public record Category(Named name, @Nullable Entry city, Map<String, Entry> districts) {
    public Category {
        districts = Map.copyOf(districts);
    }

    Optional<Entry> entry(String district) {
        return Optional.ofNullable(districts.get(district)).or(() -> Optional.ofNullable(city));
    }
}

package city.onewindow.intake.options;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The port to what a requester may choose from. Never fails: without routing it offers what was last known. */
@FunctionalInterface
public interface DispatchOptions {
    Options current();

    /** What is known now, without waiting for anybody: accepting an issue depends on no other service. */
    default Options known() {
        return current();
    }

    /** The code of a district for which no catalogue has a rule: whoever asks does not know, and a dispatcher decides. */
    String UNSURE = "unsure";

    /** What the lists of a form offer; empty ones where nothing is known yet. */
    record Options(
            long version,
            List<Choice> districts,
            List<Choice> categories,
            List<Choice> companyTiers,
            List<Choice> industries) {
        /** Nothing known. */
        public static final Options NONE = new Options(0, List.of(), List.of(), List.of(), List.of());

        public Options {
            districts = List.copyOf(districts);
            categories = List.copyOf(categories);
            companyTiers = List.copyOf(companyTiers);
            industries = List.copyOf(industries);
        }

        /**
         * Which of the fields {@code district}, {@code category}, {@code companyTier} and {@code industry} name something
         * that is not offered; none as long as nothing is known.
         */
        public List<String> lacking(
                String district, @Nullable String category, @Nullable String companyTier, @Nullable String industry) {
            List<String> lacking = new ArrayList<>();
            if (!offers(districts, district) && !district.equals(UNSURE)) {
                lacking.add("district");
            }
            if (category != null && !offers(categories, category)) {
                lacking.add("category");
            }
            if (companyTier != null && !offers(companyTiers, companyTier)) {
                lacking.add("companyTier");
            }
            if (industry != null && !offers(industries, industry)) {
                lacking.add("industry");
            }
            return lacking;
        }

        private static boolean offers(List<Choice> choices, String code) {
            return choices.isEmpty()
                    || choices.stream().anyMatch(choice -> choice.code().equals(code));
        }

        /** As routing tells them; one of an earlier version knows no tiers and no industries. */
        @JsonCreator
        static Options told(
                @JsonProperty("version") long version,
                @JsonProperty("districts") List<Choice> districts,
                @JsonProperty("categories") List<Choice> categories,
                @JsonProperty("companyTiers") @Nullable List<Choice> companyTiers,
                @JsonProperty("industries") @Nullable List<Choice> industries) {
            return new Options(
                    version,
                    districts,
                    categories,
                    companyTiers == null ? List.of() : companyTiers,
                    industries == null ? List.of() : industries);
        }
    }

    /** One choice, in both languages. */
    record Choice(String code, String zh, String en) {}
}

package city.onewindow.intake.options;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.intake.options.DispatchOptions.Choice;
import city.onewindow.intake.options.DispatchOptions.Options;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class OptionsTest {
    private static final Choice ZONE = new Choice("zone", "开发区", "Zone");
    private static final Choice PLANT = new Choice("plant", "厂房", "Plant");
    private static final Choice SOFTWARE = new Choice("software", "软件", "Software");
    private static final Choice LEADING = new Choice("leading", "龙头企业", "Leading");

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void whatRoutingTellsIsOffered() {
        Options told = read("""
                {"version": 2, "districts": [%s], "categories": [%s], "companyTiers": [%s], "industries": []}
                """.formatted(json(ZONE), json(PLANT), json(LEADING)));

        assertThat(told.companyTiers()).containsExactly(LEADING);
        assertThat(told.industries()).isEmpty();
    }

    @Test
    void aRoutingOfAnEarlierVersionKnowsNoTiersAndNoIndustries() {
        Options told = read("""
                {"version": 2, "districts": [%s], "categories": [%s]}
                """.formatted(json(ZONE), json(PLANT)));

        assertThat(told.districts()).containsExactly(ZONE);
        assertThat(told.categories()).containsExactly(PLANT);
        assertThat(told.companyTiers()).isEmpty();
        assertThat(told.industries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "zone,   plant, leading, software, ''",
        "zone,   ,      ,        ,         ''",
        "unsure, plant, leading, software, ''",
        "zon,    plant, ,        ,         district",
        "zone,   plnat, ,        software, category",
        "zone,   ,      leadin,  ,         companyTier",
        "zone,   plant, ,        softwear, industry",
        "zon,    plnat, leadin,  softwear, 'district,category,companyTier,industry'",
    })
    void whatIsNotOfferedIsNamed(
            String district,
            @Nullable String category,
            @Nullable String tier,
            @Nullable String industry,
            String lacking) {
        Options options = new Options(2, List.of(ZONE), List.of(PLANT), List.of(LEADING), List.of(SOFTWARE));
        assertThat(String.join(",", options.lacking(district, category, tier, industry)))
                .isEqualTo(lacking);
        assertThat(Options.NONE.lacking(district, category, tier, industry)).isEmpty();
    }

    private static Options read(String json) {
        return JSON.readValue(json, Options.class);
    }

    private static String json(Choice choice) {
        return JSON.writeValueAsString(choice);
    }
}

package city.onewindow.routing.similar.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.RequesterKind;
import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.assignment.model.Facts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SamenessTest {
    private static final String LONG = "园区北门外的公交车晚上七点以后就没有了,加班的同事只能打车回家,希望延长到九点半。";

    private static Facts facts(String text, RequesterKind kind, String name, @Nullable String company) {
        Facts like = Cases.dispatched().facts();
        return new Facts(
                like.trackingCode(),
                like.channel(),
                kind,
                like.category(),
                like.district(),
                null,
                null,
                "延长公交时间",
                text,
                like.submittedAt(),
                name,
                company,
                like.contact(),
                like.audiences());
    }

    @ParameterizedTest(name = "{0} {1} of {2}: {3}")
    @CsvSource({
        "same,      company, 甲, VERY_LIKELY",
        "same,      company, 乙, LIKELY",
        "edited,    company, 甲, VERY_LIKELY",
        "edited,    company, 乙, LIKELY",
        "reworded,  company, 甲, LIKELY",
        "reworded,  company, 乙, NONE",
        "other,     company, 甲, NONE"
    })
    void wordsAndRequesterSayHowLikely(String text, String kind, String company, Sameness sameness) {
        String words = switch (text) {
            case "same" -> LONG;
            case "edited" -> LONG.replace("九点半", "十点") + "谢谢!";
            case "reworded" -> "园区北门外的公交车晚上七点以后就没有了,我们公司很多员工住得远,请考虑安排班车。";
            default -> "想了解人才公寓的申请条件。";
        };
        Facts one = facts(LONG, RequesterKind.COMPANY, "王工", "甲");
        Facts other = facts(words, RequesterKind.COMPANY, "李工", company);
        assertThat(Sameness.of(one, other)).isEqualTo(sameness);
        assertThat(Sameness.of(other, one)).isEqualTo(sameness);
    }

    @Test
    void aPersonIsTheSameByNameAndContact() {
        Facts one = facts(LONG, RequesterKind.TALENT, "王工", null);
        assertThat(Sameness.of(one, facts(LONG, RequesterKind.TALENT, "王工", null)))
                .isEqualTo(Sameness.VERY_LIKELY);
        assertThat(Sameness.of(one, facts(LONG, RequesterKind.TALENT, "李工", null)))
                .isEqualTo(Sameness.LIKELY);
        assertThat(Sameness.of(one, facts(LONG, RequesterKind.COMPANY, "王工", "甲")))
                .isEqualTo(Sameness.LIKELY);
    }

    @Test
    void punctuationAndSpacesDoNotMatter() {
        assertThat(Sameness.common("标准厂房,三千平米", "标准厂房 三千平米。")).isEqualTo(1);
        assertThat(Sameness.common("", "")).isZero();
        assertThat(Sameness.common("厂房", "厂房")).isZero();
    }
}

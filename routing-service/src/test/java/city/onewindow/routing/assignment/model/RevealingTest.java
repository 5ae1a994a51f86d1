package city.onewindow.routing.assignment.model;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.assignment.Cases;
import city.onewindow.routing.assignment.model.CaseCommand.ReleaseReply;
import city.onewindow.routing.assignment.model.Decided.Changed;
import city.onewindow.routing.assignment.model.Decided.Refused;
import city.onewindow.routing.assignment.model.Decided.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a general answer must not say, however it is written. */
class RevealingTest {
    private static Facts asked(String name, @Nullable String company, @Nullable String contact) {
        Facts like = Cases.replied().facts();
        return new Facts(
                like.trackingCode(),
                like.channel(),
                like.requester(),
                like.category(),
                like.district(),
                like.companyTier(),
                like.industry(),
                like.subject(),
                like.text(),
                like.submittedAt(),
                name,
                company,
                contact,
                like.audiences());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            王工您好。,                  王工,   ,              ,                   true
            已为 Example ＣＯ 对接。,           王,     EXAMPLE Co,     ,                   true
            已为示例 传感　科技有限公司对接。,   王,     示例传感科技有限公司, ,              true
            王府井可办。,                       王,     ,              ,                   false
            This policy holds.,               Li,     ,              ,                   false
            Mr LI was told.,                  Li,     ,              ,                   true
            请拨 138 0013-8000 咨询。,          王,     ,              13800138000,        true
            请拨１３８００１３８０００。,         王,     ,              138-0013-8000 微信, true
            请拨 12345。,                       王,     ,              12-345,             false
            请拨 12-345。,                      王,     ,              12-345,             true
            请写信到 A@B.CN。,                  王,     ,              a@b.cn,             true
            可凭 3141-5926-5358-5 查询。,       王,     ,              ,                   true
            面积 3141 平方米 5926 元。,          王,     示例公司,        13800138000,        false
            任何企业都可登记。,                  '',     '',            '',                 false
            """)
    void whoAskedIsFoundHoweverItIsWritten(
            String text, String name, @Nullable String company, @Nullable String contact, boolean found) {
        assertThat(Revealing.who(text, asked(name, company, contact))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            王工如何租厂房?,        可登记。,         QUESTION_REVEALS
            寻找　３０００平方米厂房, 可登记。,         QUESTION_IS_SUBJECT
            如何租厂房?,           请找王 工。,       ANSWER_REVEALS
            """)
    void whatRevealsIsRefused(String question, String answer, Why why) {
        for (Case state : new Case[] {Cases.replied(), Cases.closed()}) {
            assertThat(Cases.commands(Cases.NOW).on(state, new ReleaseReply(Cases.LEAD, question, answer, null)))
                    .isEqualTo(new Refused(why));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"已对接 留创园\n厂房。", "已对接留创园厂房｡"})
    void caseWidthAndSpaceMakeNoDifference(String written) {
        assertThat(Revealing.isSame(written, "已对接留创园厂房。")).isTrue();
        assertThat(Revealing.isSame(written, "已对接厂房。")).isFalse();
    }

    @Test
    void whatStandsIsNotReleasedAgain() {
        Case released = Cases.released();
        assertThat(Cases.commands(Cases.NOW).on(released, Cases.RELEASE_REPLY)).isEqualTo(Changed.to(released));
        Case revoked = Cases.after(released, Cases.REVOKE_RELEASE);
        assertThat(((Changed) Cases.commands(Cases.NOW).on(revoked, Cases.RELEASE_REPLY)).events())
                .hasSize(1);
    }
}

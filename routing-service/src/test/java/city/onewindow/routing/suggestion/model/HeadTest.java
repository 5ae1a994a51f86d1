package city.onewindow.routing.suggestion.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadTest {
    private static String head(String text) {
        Reading reading = Reading.of(text, FunctionWords.PASSED);
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < reading.head(); i++) {
            head.append(reading.at(i));
        }
        return head.toString();
    }

    @Test
    void theSubjectEndsWithItsLine() {
        assertThat(head("厂房一直租不到\n开发区没有空置厂房")).isEqualTo("厂房一直租不到");
        assertThat(head("厂房一直租不到_x000D_开发区没有空置厂房")).isEqualTo("厂房一直租不到");
        assertThat(head("厂房一直租不到　　开发区没有空置厂房")).isEqualTo("厂房一直租不到");
        assertThat(head("厂房 一直 租不到                 　 开发区 没有 空置 厂房")).isEqualTo("厂房一直租不到");
    }

    @Test
    void oneBlankEndsNoSubject() {
        assertThat(head("厂房 一直 租不到\n开发区 没有 空置 厂房")).isEqualTo("厂房一直租不到");
    }

    @Test
    void whatIsTooShortOrTooLongForASubjectIsNone() {
        assertThat(head("停水\n小区停水三天，厂房也停水\n没人管")).isEqualTo("停水小区停水三天厂房停水");
        String lines = "一二三四五六七八九十".repeat(5);
        assertThat(head("甲乙丙丁" + lines + "\n以后")).hasSize(24);
    }

    @Test
    void whereNoLineEndsItEndsWhereTheTextBeginsAgain() {
        assertThat(head("厂房一直租不到请帮助厂房一直租不到已经三个月")).isEqualTo("厂房一直租不到请帮助");
    }

    @Test
    void orWhereItGreets() {
        assertThat(head("厂房一直租不到请帮助尊敬的领导我们公司等了三个月")).isEqualTo("厂房一直租不到请帮助");
    }

    @Test
    void otherwiseTwentyFourCharactersStandForIt() {
        assertThat(head("一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥")).hasSize(24);
        assertThat(head("")).isEmpty();
        assertThat(head("停水")).isEqualTo("停水");
    }
}

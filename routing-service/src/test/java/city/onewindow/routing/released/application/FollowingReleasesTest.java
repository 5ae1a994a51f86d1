package city.onewindow.routing.released.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.contracts.issue.Department;
import city.onewindow.routing.assignment.model.Release;
import city.onewindow.routing.released.model.LastSaid;
import city.onewindow.routing.released.model.ReleasedAnswer;
import city.onewindow.routing.similar.lucene.LuceneIndex;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The index follows the store, and what is shown is what stands there: with the real index. */
class FollowingReleasesTest {
    private static final Instant NOON = Instant.parse("2026-03-24T04:00:00Z");
    private static final Department HOUSING = new Department("housing", "住房和城乡建设局", "Housing and Construction");

    private final Map<String, Release> store = new HashMap<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON.plusSeconds(3_600));
    private final InstantSource time = now::get;
    private final LuceneIndex index = new LuceneIndex(1_000);
    private final Releases releases = new Stored();
    private final FollowingReleases following = new FollowingReleases(releases, index, time.withZone(ZoneOffset.UTC));
    private final FindingReleased finding = new FindingReleased(releases, index);

    private final class Stored implements Releases {
        @Override
        public List<LastSaid> after(Instant at, String issue, int limit) {
            return store.entrySet().stream()
                    .map(each -> new LastSaid(each.getKey(), each.getValue()))
                    .filter(said -> said.release().at().isAfter(at)
                            || said.release().at().equals(at) && said.issue().compareTo(issue) > 0)
                    .sorted(Comparator.comparing(
                                    (LastSaid said) -> said.release().at())
                            .thenComparing(LastSaid::issue))
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<LastSaid> of(List<String> issues) {
            return issues.stream()
                    .filter(store::containsKey)
                    .map(issue -> new LastSaid(issue, Objects.requireNonNull(store.get(issue))))
                    .toList();
        }
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void say(String issue, long second, @Nullable String question) {
        Release.Text text = question == null ? null : new Release.Text(question, "请到窗口办理。");
        store.put(issue, new Release(1, HOUSING, NOON.plusSeconds(second), text));
    }

    private List<String> asked(String text) {
        return finding.alike("", text).stream().map(ReleasedAnswer::question).toList();
    }

    @Test
    void whatIsReleasedIsFoundByTheLikeAndByNothingElse() {
        say("a", 1, "标准厂房如何申请租用?");
        say("b", 2, "子女入学需要哪些材料?");
        following.follow();
        assertThat(asked("想在开发区租用标准厂房")).containsExactly("标准厂房如何申请租用?");
        assertThat(asked("园区班车末班太早")).isEmpty();
        assertThat(asked("")).isEmpty();
    }

    /** The heading asks what was answered; the story is the asker's own. */
    @Test
    void aLongStoryDoesNotHideWhatItsHeadingAsks() {
        say("a", 1, "标准厂房如何申请租用?");
        say("b", 2, "子女入学需要哪些材料?");
        following.follow();
        String story =
                "我司去年自外地迁来,产品为车载毫米波雷达,订单翻了两番,现有场所层高不足、承重不够,行车无法安装," + "员工通勤时间也长。董事会希望年内扩充两条产线,若能在三季度前落实场所,设备即可如期进场调试。";
        assertThat(finding.alike("", story)).isEmpty();
        assertThat(finding.alike("申请租用标准厂房", story).stream().map(ReleasedAnswer::question))
                .containsExactly("标准厂房如何申请租用?");
    }

    @Test
    void whatIsTakenBackIsGoneAtOnceAndForgottenSoon() {
        say("a", 1, "标准厂房如何申请租用?");
        following.follow();
        say("a", 100, null);
        assertThat(asked("租用标准厂房")).isEmpty();
        assertThat(index.size()).isEqualTo(1);
        following.follow();
        assertThat(index.size()).isZero();
        say("a", 200, "标准厂房怎样租用?");
        following.follow();
        assertThat(asked("租用标准厂房")).containsExactly("标准厂房怎样租用?");
    }

    @Test
    void whatIsCorrectedIsShownAsItStands() {
        say("a", 1, "标准厂房如何申请租用?");
        following.follow();
        say("a", 2, "标准厂房租用办法");
        assertThat(asked("租用标准厂房")).containsExactly("标准厂房租用办法");
        following.follow();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void everythingIsTakenInHoweverMuchAtTheSameTimeAndFiveAreShown() {
        IntStream.range(0, 450).forEach(i -> say("i%04d".formatted(i), 5, "标准厂房租用问答第" + i + "号"));
        following.follow();
        assertThat(index.size()).isEqualTo(450);
        assertThat(asked("租用标准厂房")).hasSize(FindingReleased.MOST);
    }

    @Test
    void whatBecomesReadableLateOrCameFromAClockThatIsAheadIsTakenInToo() {
        say("ahead", 1_000_000, "人才公寓如何申请?");
        say("first", 3_000, "标准厂房如何申请租用?");
        following.follow();
        say("late", 3_500, "子女入学需要哪些材料?");
        say("now", 3_600, "班车线路如何增开?");
        following.follow();
        assertThat(asked("子女入学材料")).hasSize(1);
        assertThat(asked("班车线路增开")).hasSize(1);
    }
}

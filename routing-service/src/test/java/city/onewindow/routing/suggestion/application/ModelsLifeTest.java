package city.onewindow.routing.suggestion.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.onewindow.routing.suggestion.MadeUpIssues;
import city.onewindow.routing.suggestion.application.ActivatingModel.Outcome;
import city.onewindow.routing.suggestion.application.ModelVersion.Comparison;
import city.onewindow.routing.suggestion.application.TrainingSuggestion.Wanted;
import city.onewindow.routing.suggestion.liblinear.LiblinearTraining;
import city.onewindow.routing.suggestion.lucene.ChineseSegmenter;
import city.onewindow.routing.suggestion.model.Example;
import city.onewindow.routing.suggestion.model.KeptBack;
import city.onewindow.routing.suggestion.model.Suggester;
import city.onewindow.routing.suggestion.model.Suggestion;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ModelsLifeTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-24T04:00:00Z"), ZoneOffset.UTC);

    private final InMemoryModels store = new InMemoryModels();
    private final ModelsInForce here = new ModelsInForce(store, new ChineseSegmenter());
    private final ModelsInForce there = new ModelsInForce(store, new ChineseSegmenter());
    private final ActivatingModel activating = new ActivatingModel(store, here, CLOCK);

    private TrainingSuggestion training(List<Example> history) {
        return new TrainingSuggestion(new LiblinearTraining(1L << 28), most -> history, store, here, CLOCK);
    }

    private ModelVersion trained(List<Example> history) {
        return ((TrainingSuggestion.Outcome.Added) training(history).fromHistory(wanted())).version();
    }

    private ModelVersion trained(List<Example> history, List<Example> file, String... without) {
        Wanted wanted = new Wanted(0.95, Set.of(without), "王", "from a file");
        return ((TrainingSuggestion.Outcome.Added) training(history).fromFile(file, wanted)).version();
    }

    private static Wanted wanted() {
        return new Wanted(0.95, Set.of(), "王", "weekly");
    }

    private Outcome activate(long version) {
        return activating.activate(version, "王", "why", store.lives().revision());
    }

    @Test
    void whatIsTrainedIsNotAskedBeforeItIsActivatedAndThenEverywhere() {
        ModelVersion first = trained(MadeUpIssues.of(120, 1));
        here.refresh();
        assertThat(here.get()).isSameAs(Suggester.NONE);
        assertThat(activate(first.number())).isInstanceOf(Outcome.Activated.class);
        there.refresh();
        for (ModelsInForce replica : List.of(here, there)) {
            assertThat(replica.version()).isEqualTo(1);
            assertThat(replica.get().suggest("退税", "增值税发票的出口退税申报，税率"))
                    .isInstanceOfSatisfying(
                            Suggestion.Confident.class,
                            sure -> assertThat(sure.modelVersion()).isEqualTo("1"));
        }
    }

    @Test
    void aNewOneLivesOnlyIfItBeatsTheOneThatLives() {
        // The first was taught taxation and environment the wrong way round; the second was not.
        ModelVersion wrong = trained(swapped(MadeUpIssues.of(120, 1)));
        activate(wrong.number());
        ModelVersion right = trained(MadeUpIssues.of(120, 1));
        assertThat(right.comparison().live()).isEqualTo(1);
        assertThat(right.comparison().liveRight()).isLessThan(right.comparison().right());
        ModelVersion same = trained(swapped(MadeUpIssues.of(120, 1)));
        assertThat(activate(same.number())).isInstanceOf(Outcome.NotBetter.class);
        assertThat(activate(right.number())).isInstanceOf(Outcome.Activated.class);
        // Compared with the one that lived then, not with the one that does now.
        assertThat(activate(same.number())).isInstanceOf(Outcome.NotBetter.class);
        assertThat(here.version()).isEqualTo(right.number());
        // But what lived may live again.
        assertThat(activating.rollBack("王", "back", store.lives().revision())).isInstanceOf(Outcome.Activated.class);
        assertThat(here.version()).isEqualTo(wrong.number());
    }

    @Test
    void switchingOffLetsNoneThroughThatIsNoBetterThanTheLastThatLived() {
        ModelVersion right = trained(MadeUpIssues.of(120, 1));
        activate(right.number());
        ModelVersion before = trained(MadeUpIssues.of(120, 1));
        activate(0);
        ModelVersion meanwhile = trained(MadeUpIssues.of(120, 1));
        assertThat(meanwhile.comparison().live()).isEqualTo(right.number());
        assertThat(activate(before.number())).isInstanceOf(Outcome.NotBetter.class);
        assertThat(activate(meanwhile.number())).isInstanceOf(Outcome.NotBetter.class);
        assertThat(activating.able(List.of(right, before, meanwhile), store.lives()))
                .containsExactly(right.number());
        assertThat(activate(right.number())).isInstanceOf(Outcome.Activated.class);
    }

    @Test
    void aModelThatIsNotWholeIsRefusedAndTheLiveOneStays() {
        activate(trained(MadeUpIssues.of(120, 1)).number());
        ModelVersion second = trained(MadeUpIssues.of(240, 2));
        store.spoil(second, new byte[second.bytes()]);
        store.decide(store.lives(), new Lives.Decision(second.number(), "王", "past the door", CLOCK.instant()));
        here.refresh();
        assertThat(here.version()).isEqualTo(1);
        assertThat(here.get()).isNotSameAs(Suggester.NONE);
        assertThat(here.fault()).contains("model 2");
        store.decide(store.lives(), new Lives.Decision(0, "王", "none", CLOCK.instant()));
        assertThat(activate(second.number())).isInstanceOf(Outcome.Unreadable.class);
    }

    @Test
    void whatLivesAnywayIsNotDecidedAgain() {
        assertThat(activate(0)).isEqualTo(new Outcome.InForceAlready(0));
        activate(trained(MadeUpIssues.of(120, 1)).number());
        assertThat(activating.activate(1, "李", "again", 1)).isEqualTo(new Outcome.InForceAlready(1));
        assertThat(store.lives().revision()).isEqualTo(1);
    }

    @Test
    void ofTwoWhoDecideTheSecondIsToldAndARepeatIsTheSame() {
        activate(trained(MadeUpIssues.of(120, 1)).number());
        assertThat(activating.activate(0, "李", "off", 0)).isInstanceOf(Outcome.Overtaken.class);
        assertThat(activating.activate(0, "李", "off", 1)).isInstanceOf(Outcome.Activated.class);
        assertThat(activating.activate(0, "李", "off", 1)).isInstanceOf(Outcome.Activated.class);
        assertThat(store.lives().revision()).isEqualTo(2);
        assertThat(here.get()).isSameAs(Suggester.NONE);
        assertThat(activating.rollBack("李", "on again", 2)).isInstanceOf(Outcome.Activated.class);
        assertThat(activating.rollBack("李", "on again", 2)).isInstanceOf(Outcome.Activated.class);
        assertThat(here.version()).isEqualTo(1);
        assertThat(activating.rollBack("李", "off again", 3)).isInstanceOf(Outcome.Activated.class);
        assertThat(activating.rollBack("李", "further", 4)).isInstanceOf(Outcome.NothingBefore.class);
        assertThat(activate(9)).isInstanceOf(Outcome.NoSuchVersion.class);
    }

    @Test
    void whatIsKeptBackIsNotLearned() {
        List<Example> all = MadeUpIssues.of(240, 1);
        ModelVersion version = trained(all);
        long kept = all.stream().filter(KeptBack::is).count();
        assertThat(kept).isBetween(20L, 60L);
        assertThat(version.comparison().rows()).isEqualTo((int) kept);
        assertThat(version.learning().examples()).isEqualTo((int) (240 - kept));
    }

    @Test
    void anInstallationThatHasAnsweredNothingIsToldSo() {
        assertThat(training(List.of()).fromHistory(wanted())).isInstanceOf(TrainingSuggestion.Outcome.TooLittle.class);
        assertThat(store.newest()).isZero();
    }

    @Test
    void whereThereIsTooLittleItIsToldHowManyAreKeptBack() {
        List<Example> alike = MadeUpIssues.of(60, 1).stream()
                .map(each -> new Example(each.text(), "taxation"))
                .toList();
        int kept = (int) alike.stream().filter(KeptBack::is).count();
        assertThat(kept).isPositive();
        assertThat(training(alike).fromHistory(wanted()))
                .isEqualTo(new TrainingSuggestion.Outcome.TooLittle(60 - kept, 1, LiblinearTraining.NEEDED, kept));
    }

    @Test
    void oneFromAFileMustBeatTheLiveOneOnTheInstallationsOwnHistoryNotOnTheFile() {
        List<Example> history = MadeUpIssues.of(240, 1);
        ModelVersion live = trained(history);
        activate(live.number());
        ModelVersion foreign = trained(history, swapped(MadeUpIssues.of(240, 2)));
        assertThat(foreign.comparison().beats()).isTrue();
        Comparison own = Objects.requireNonNull(foreign.onHistory());
        assertThat(own.rows()).isEqualTo(live.comparison().rows()).isGreaterThanOrEqualTo(ModelVersion.ENOUGH);
        assertThat(own.live()).isEqualTo(live.number());
        assertThat(own.liveRight()).isEqualTo(live.comparison().right());
        assertThat(own.beats()).isFalse();
        assertThat(foreign.decides()).isEqualTo("history");
        assertThat(activate(foreign.number()))
                .isInstanceOfSatisfying(
                        Outcome.NotBetter.class,
                        not -> assertThat(not.version().deciding()).isEqualTo(own));
    }

    @Test
    void theOtherWayRoundAFileThatItKnowsLessOfDoesNotHoldItBack() {
        List<Example> history = MadeUpIssues.of(240, 1);
        ModelVersion wrong = trained(swapped(history));
        activate(wrong.number());
        // Its own kept-back rows are labelled the wrong way round, what it learns from is not.
        List<Example> file = new ArrayList<>();
        for (Example each : MadeUpIssues.of(240, 2)) {
            file.addAll(KeptBack.is(each) ? swapped(List.of(each)) : List.of(each));
        }
        ModelVersion right = trained(history, file);
        assertThat(right.comparison().beats()).isFalse();
        assertThat(activate(right.number())).isInstanceOf(Outcome.Activated.class);
    }

    @Test
    void withTooLittleHistoryTheFileDecidesAndBothAreTold() {
        List<Example> history = MadeUpIssues.of(60, 1);
        activate(trained(history).number());
        ModelVersion foreign = trained(history, swapped(MadeUpIssues.of(240, 2)));
        Comparison own = Objects.requireNonNull(foreign.onHistory());
        assertThat(own.rows()).isBetween(1, ModelVersion.ENOUGH - 1);
        assertThat(foreign.decides()).isEqualTo("file");
        assertThat(foreign.deciding()).isEqualTo(foreign.comparison());
        assertThat(activate(foreign.number())).isInstanceOf(Outcome.Activated.class);
    }

    @Test
    void onWhatNobodyCouldPlaceNoModelIsJudged() {
        List<Example> history = MadeUpIssues.of(240, 1);
        Comparison all =
                Objects.requireNonNull(trained(history, MadeUpIssues.of(90, 2)).onHistory());
        Comparison fewer = Objects.requireNonNull(
                trained(history, MadeUpIssues.of(90, 2), "ecology").onHistory());
        assertThat(fewer.rows()).isBetween(1, all.rows() - 1);
        assertThat(trained(history, MadeUpIssues.of(90, 2), MadeUpIssues.LABELS.toArray(String[]::new))
                        .onHistory())
                .isNull();
    }

    private static List<Example> swapped(List<Example> examples) {
        List<Example> swapped = new ArrayList<>();
        for (Example each : examples) {
            String label = each.label().equals("taxation")
                    ? "ecology"
                    : each.label().equals("ecology") ? "taxation" : each.label();
            swapped.add(new Example(each.text() + " ", label));
        }
        return swapped;
    }

    @Nested
    class InMemory extends ModelStoreContract {
        @Override
        protected ModelStore store() {
            return new InMemoryModels();
        }
    }
}

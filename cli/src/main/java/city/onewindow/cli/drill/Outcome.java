package city.onewindow.cli.drill;

import city.onewindow.cli.demo.check.Finding;
import city.onewindow.cli.demo.report.Words;
import city.onewindow.cli.recount.Recounted;
import city.onewindow.messaging.balance.Balance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the drill came to.
 *
 * @param store what stood in for the store
 * @param counts of the people's, by what they were promised
 * @param findings of the demo's checks, the drill's own injections left out
 * @param clients that gave up, or were told no: each is a promise nobody could make sense of
 */
record Outcome(
        Plan plan,
        int replicas,
        int brokers,
        String store,
        Duration took,
        Deaths deaths,
        Counts counts,
        Release.Released released,
        List<Finding> findings,
        Recounted recounted,
        List<String> clients) {
    private static final int SHOWN = 20;
    private static final Words ENGLISH = new Words(false);

    Outcome {
        findings = List.copyOf(findings);
        clients = List.copyOf(clients);
    }

    /** How far the issues came. */
    record Counts(long submitted, long accepted, long replied, long delivered, long rated) {
        boolean areEqual() {
            return submitted == accepted && accepted == replied && replied == delivered;
        }
    }

    boolean holds() {
        return faults().isEmpty();
    }

    /** In English words, everything that is not as promised; empty where it holds. */
    List<String> faults() {
        return faults(ENGLISH);
    }

    private List<String> faults(Words words) {
        List<String> faults = new ArrayList<>();
        if (deaths.total() < plan.kills()) {
            faults.add(words.say("只杀死了 %d 次，应有 %d 次", "only %d of %d kills").formatted(deaths.total(), plan.kills()));
        }
        Plan.places().stream()
                .filter(place -> !deaths.isReached(place))
                .forEach(place -> faults.add(words.say("从未到达的崩溃点：", "crash point never reached: ") + place));
        deaths.unasked().forEach(each -> faults.add(each.in(words)));
        if (!counts.areEqual() || counts.accepted() == 0) {
            faults.add(words.say("各集合不相等：", "the sets differ: ") + counts(words));
        }
        findings.forEach(finding -> faults.add(words(finding, words)));
        clients.forEach(client -> faults.add(words.say("客户端：", "client: ") + client));
        if (!released.replayed()) {
            faults.add(words.say("有意阻塞的未能重放", "what was blocked on purpose could not be replayed"));
        }
        released.unexpected()
                .forEach(strange -> faults.add(words.say("意外搁置：", "parked unexpectedly: ") + strange.in(words)));
        faults.addAll(imbalances(words));
        recounted
                .differing()
                .forEach(indicator -> faults.add(
                        words.say("指标与日志重算不符：", "indicator comes out otherwise from the log: ") + indicator.code()));
        return faults;
    }

    private String counts(Words words) {
        return words.say(
                        "提交 %d，受理 %d，答复 %d，送达 %d，评价 %d",
                        "submitted %d, accepted %d, replied %d, delivered %d, rated %d")
                .formatted(counts.submitted(), counts.accepted(), counts.replied(), counts.delivered(), counts.rated());
    }

    /** Its sentence is English; what it counts as and where it is are the reader's. */
    private static String words(Finding finding, Words words) {
        String kind = switch (finding.kind()) {
            case LOST -> words.say("丢失", "lost");
            case DUPLICATE_EFFECT -> words.say("重复生效", "duplicate effect");
            case ORDER_INVERSION -> words.say("乱序", "order inversion");
        };
        return words.say("%s（%s）：问题 %s：%s", "%s (%s): issue %s: %s")
                .formatted(kind, finding.rule(), finding.issue(), finding.words());
    }

    /** The drill's own events have no writer's book to stand in; everything else must agree. */
    List<String> imbalances() {
        return imbalances(ENGLISH);
    }

    private List<String> imbalances(Words words) {
        Balance balance = recounted.balance();
        Stream<String> written = balance.outboxes().stream()
                .flatMap(side -> side.differing().stream())
                .filter(id -> !Injection.isOurs(id))
                .map(id -> words.say("发件箱：", "outbox: ") + id);
        Stream<String> read = balance.inboxes().stream()
                .flatMap(side ->
                        side.differing().stream().map(id -> words.say("收件箱 ", "inbox ") + side.service() + ": " + id));
        Stream<String> kept = balance.inboxes().stream()
                .filter(side -> side.parked() + side.held() > 0)
                .map(side -> words.say("收件箱 %s 仍有 %d 搁置、%d 暂存", "inbox %s keeps %d parked and %d held")
                        .formatted(side.service(), side.parked(), side.held()));
        return Stream.of(written, read, kept).flatMap(all -> all).toList();
    }

    long count(Finding.Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    List<String> lines(Words words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say(
                        "%d 个进程在 %d 秒内死亡：SIGKILL %s；崩溃点 %s",
                        "%d processes died in %d s: by SIGKILL %s; at crash points %s")
                .formatted(deaths.total(), took.toSeconds(), deaths.signalled(), deaths.crashed()));
        lines.add(
                counts(words) + words.say("；徒劳的客户端 %d", "; clients in vain %d").formatted(clients.size()));
        lines.add(words.say("丢失 %d，重复生效 %d，乱序 %d", "lost %d, duplicate effects %d, order inversions %d")
                .formatted(
                        count(Finding.Kind.LOST),
                        count(Finding.Kind.DUPLICATE_EFFECT),
                        count(Finding.Kind.ORDER_INVERSION)));
        Balance balance = recounted.balance();
        lines.add(words.say(
                        "对账%s：%d 条记录，%d 条不同，%d 条重复；指标%s",
                        "balance %s: %d records, %d distinct, %d repeats; indicators %s")
                .formatted(
                        imbalances().isEmpty() ? words.say("平", "holds") : words.say("不平", "DOES NOT HOLD"),
                        balance.records(),
                        balance.distinct(),
                        balance.repeats(),
                        recounted.differing().isEmpty() ? words.say("一致", "agree") : words.say("不一致", "DIFFER")));
        lines.add(words.say("有意阻塞并已重放：%s；意外搁置：%d", "blocked on purpose and replayed: %s; parked unexpectedly: %d")
                .formatted(
                        released.replayed() ? words.say("是", "yes") : words.say("否", "NO"),
                        released.unexpected().size()));
        List<String> faults = faults(words);
        faults.stream().limit(SHOWN).forEach(fault -> lines.add("  " + fault));
        if (faults.size() > SHOWN) {
            lines.add(words.say("  另有 %d 条", "  and %d more").formatted(faults.size() - SHOWN));
        }
        lines.add(
                (holds() ? words.say("经受住了。种子 ", "It holds. seed ") : words.say("没有经受住。种子 ", "It does NOT hold. seed "))
                        + plan.seed());
        return lines;
    }
}

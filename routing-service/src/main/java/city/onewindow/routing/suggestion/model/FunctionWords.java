package city.onewindow.routing.suggestion.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words of two characters and more that say nothing of what a text is about: pronouns, conjunctions, adverbs. Lists of stop
 * words have them, so texts that were cleared of stop words have none, and those of people have one in 35
 * characters. Each stands here only if its characters seldom meet by chance: 有 and 关 do, in 没有关系.
 */
final class FunctionWords {
    /** All are read, as models before the fourth format do. */
    static final FunctionWords READ = new FunctionWords("");

    /** None is read. */
    static final FunctionWords PASSED = new FunctionWords("""
            没有 可以 不能 作为 什么 这个 关于 这样 为什么 如果 自己 不是 因为 通过 这些 很多 任何 还有 时候 根据 只有 由于 或者
            开始 怎么 非常 这里 所以 同时 尽快 经过 难道 必须 不要 甚至 按照 才能 可是 只是 如何 如此 多少 可能 经常 结果 为何 因此
            大家 一样 各种 各位 不管 极大 不会 只要 后来 不得 那里 到底 虽然 然而 有些 到处 另外 不少 哪里 其中 然后 不仅 随着 不了
            不但 起来 等等 如今 从未 既然 竟然 更加 何时 这边 比如 几乎 哪些 人家 马上 一般 即将 居然 加上 别人 一切 首先 仍然 否则
            怎么办 自从 一旦 哪个 不同 不再 除了 其实 反而 仅仅 怎样 那些 那个 别的 自身 按时 之一 不过 某些 即使 不得不 那边 他人
            要么 当然 等到 本身 简直 不然 从来 大概 毫无 怎么样 就算 要是 加之 将近 乃至 依照 至于 例如 极其 大约 而言 使得 很少
            毕竟 鉴于 过于 日益 基于 亲自 各个 出来 出去 进去 进来 本着 综上所述
            """);

    /** The words that begin with a character, the longest first; by character, and most have none. */
    private final String[] @Nullable [] words = new String[Character.MAX_VALUE + 1][];

    private FunctionWords(String listed) {
        Arrays.stream(listed.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.groupingBy(word -> word.charAt(0)))
                .forEach((first, those) -> words[first] = those.toArray(String[]::new));
    }

    /** How many characters from here on are one of them, 0 where none begins here. */
    int at(String text, int from) {
        String[] those = words[text.charAt(from)];
        if (those == null) {
            return 0;
        }
        for (String word : those) {
            if (text.startsWith(word, from)) {
                return word.length();
            }
        }
        return 0;
    }
}

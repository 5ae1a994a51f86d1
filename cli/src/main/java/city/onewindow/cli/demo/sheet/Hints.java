package city.onewindow.cli.demo.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Finds the department that free words mean: 市人社局 is 人力资源和社会保障局. The closest kind of likeness decides (the
 * same name, one inside the other, an abbreviation of it); where two departments are equally like, none is meant.
 */
public final class Hints {
    private static final int SHORTEST = 2;
    private static final List<String> PREFIXES = List.of("昆山市", "江苏省", "苏州市", "市", "区", "县", "省");
    private static final List<String> SUFFIXES =
            List.of("领导小组办公室", "委员会", "办公室", "服务中心", "管理中心", "中心", "管理局", "局", "委", "办", "厅", "部", "处");
    /** What people still call a department that was renamed. */
    private static final Map<String, String> FORMER_NAMES = Map.of(
            "环保", "生态环境",
            "环境保护", "生态环境",
            "国土", "自然资源和规划",
            "国土资源", "自然资源和规划",
            "工商", "市场监督管理",
            "质监", "市场监督管理",
            "卫生计生", "卫生健康",
            "卫计", "卫生健康",
            "经信", "工业和信息化");

    private static final List<BiPredicate<String, String>> LIKENESSES =
            List.of(String::equals, (name, hint) -> name.contains(hint) || hint.contains(name), Hints::abbreviates);

    private final List<Named> departments;

    public Hints(List<Named> departments) {
        this.departments = List.copyOf(departments);
    }

    /** A department of the catalogue. */
    public record Named(String code, String zh, String en) {}

    /** The department's code; empty where the hint is, or names none or several. */
    public Optional<String> department(String hint) {
        String words = hint.strip();
        for (Named each : departments) {
            if (words.equals(each.code()) || words.equals(each.zh()) || words.equalsIgnoreCase(each.en())) {
                return Optional.of(each.code());
            }
        }
        String core = core(words);
        if (core.length() < SHORTEST) {
            return Optional.empty();
        }
        for (BiPredicate<String, String> like : LIKENESSES) {
            List<Named> alike = departments.stream()
                    .filter(each -> like.test(core(each.zh()), core))
                    .toList();
            if (!alike.isEmpty()) {
                return alike.size() == 1 ? Optional.of(alike.getFirst().code()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The name without city and form: 昆山市教育局 → 教育. Never shorter than two characters. */
    private static String core(String name) {
        String core = name;
        for (String prefix : PREFIXES) {
            if (core.startsWith(prefix) && core.length() - prefix.length() >= SHORTEST + 1) {
                core = core.substring(prefix.length());
                break;
            }
        }
        for (String suffix : SUFFIXES) {
            if (core.endsWith(suffix) && core.length() - suffix.length() >= SHORTEST) {
                core = core.substring(0, core.length() - suffix.length());
                break;
            }
        }
        return FORMER_NAMES.getOrDefault(core, core);
    }

    /** Every character of the hint in order: 人社 of 人力资源和社会保障, 资规 of 自然资源和规划. */
    private static boolean abbreviates(String name, String hint) {
        int at = 0;
        for (int i = 0; i < name.length() && at < hint.length(); i++) {
            if (name.charAt(i) == hint.charAt(at)) {
                at++;
            }
        }
        return at == hint.length();
    }
}

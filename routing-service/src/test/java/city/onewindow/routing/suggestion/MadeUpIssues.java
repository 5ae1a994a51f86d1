package city.onewindow.routing.suggestion;

import city.onewindow.routing.suggestion.model.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Issues of three departments, made up from their words; the same for the same seed. */
public final class MadeUpIssues {
    private static final List<List<String>> WORDS = List.of(
            List.of("出口退税", "发票", "税率", "申报", "增值税", "税务大厅", "抵扣"),
            List.of("社保缴费", "工伤认定", "劳动合同", "工资", "养老保险", "招聘会", "落户"),
            List.of("排污", "环评", "噪声", "废气", "在线监测", "危险废物", "臭味"));
    private static final List<String> ANY = List.of("请问", "我们公司", "希望尽快", "窗口说", "上个月", "一直没有", "怎么办", "谢谢");

    public static final List<String> LABELS = List.of("taxation", "human-resources", "ecology");

    private MadeUpIssues() {}

    public static List<Example> of(int number, long seed) {
        Random random = new Random(seed);
        List<Example> issues = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int label = i % LABELS.size();
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 6; word++) {
                List<String> words = WORDS.get(label);
                text.append(ANY.get(random.nextInt(ANY.size())))
                        .append(words.get(random.nextInt(words.size())))
                        .append(word % 2 == 0 ? "，" : "的");
            }
            issues.add(Example.of(
                    "关于" + WORDS.get(label).get(random.nextInt(7)) + "的问题" + i, text.toString(), LABELS.get(label)));
        }
        return issues;
    }
}

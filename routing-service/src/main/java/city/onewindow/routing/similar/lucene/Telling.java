package city.onewindow.routing.similar.lucene;

import java.util.Set;
import java.util.regex.Pattern;

/** Whether a term tells what a text is about; what stands in every second one does not. */
final class Telling {
    /** A quantity or a date is in any text; a telephone or permit number is this long. */
    private static final int NUMBER = 7;

    private static final Pattern DIGITS = Pattern.compile("[\\p{Nd}.,:]+");

    /** With what people ask, not what about; in pairs of characters, as they are cut. */
    private static final Set<String> ASKING = Set.of(
            "请问", "咨询", "询问", "想问", "如何", "何办", "怎么", "么办", "怎样", "是否", "能否", "可否", "可以", "需要", "希望", "请求", "我们", "我司",
            "我公", "公司", "企业", "单位", "本人", "办理", "申请", "相关", "有关", "关于", "问题", "情况", "谢谢", "您好", "你好", "目前", "现在", "因为",
            "由于", "进行", "以及", "这个", "什么", "哪些", "哪里", "多少", "解决", "帮助", "协助", "请协", "助解", "尽快", "快解", "领导", "部门");

    private static final Set<String> ENGLISH = Set.of(
            "the", "an", "of", "to", "and", "or", "for", "in", "on", "at", "by", "is", "are", "was", "we", "our", "us",
            "how", "can", "could", "do", "does", "what", "where", "when", "which", "who", "please", "with", "be", "it",
            "its", "this", "that", "you", "your", "my", "me", "have", "has", "not", "from", "as", "if", "will", "would",
            "company", "help");

    private Telling() {}

    /** A number that only one matter has. */
    static boolean identifies(String term) {
        return DIGITS.matcher(term).matches()
                && term.chars().filter(Character::isDigit).count() >= NUMBER;
    }

    /** @param term as the analyzer cuts it, in lower case */
    static boolean tells(String term) {
        if (DIGITS.matcher(term).matches()) {
            return identifies(term);
        }
        return term.codePointCount(0, term.length()) > 1 && !ASKING.contains(term) && !ENGLISH.contains(term);
    }
}

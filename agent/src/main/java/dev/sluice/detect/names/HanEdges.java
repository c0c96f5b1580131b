package dev.sluice.detect.names;

import dev.sluice.detect.Recogniser.Span;
import java.util.List;
import java.util.Set;

/** A Chinese surname alone takes in what people say instead of the given name: "徐女士", "王总", "何姐". */
final class HanEdges {
    private static final List<String> TITLES = List.of(
            "先生", "小姐", "女士", "太太", "夫人", "老师", "老師", "师傅", "師傅", "经理", "經理", "主任", "医生", "醫生", "醫師", "大夫", "教授", "博士",
            "同学", "同學", "律师", "律師", "局长", "局長", "校长", "校長", "院长", "院長", "处长", "處長", "科长", "科長", "部长", "部長", "主管", "秘书",
            "秘書", "护士", "護士", "警官", "法官", "会计", "會計", "老板", "老闆", "阿姨", "叔叔", "奶奶", "爷爷", "爺爺", "董事长", "董事長", "总监",
            "總監", "总", "總", "董", "工", "哥", "姐", "叔", "姨", "伯", "嫂", "婶", "嬸", "爷", "爺", "妈", "媽");
    /** Two characters that are a surname together. */
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "东方", "東方", "端木", "皇甫", "尉迟", "夏侯", "令狐", "慕容", "长孙", "宇文");
    /** What makes another word of a title of one character. */
    private static final String GOES_ON = "是共算之会會数數结結体體要得想能作程业業具资資厂廠事地人";

    private HanEdges() {}

    static Span settle(CharSequence text, Span span) {
        int length = span.end() - span.start();
        boolean surname = length == 1
                || length == 2
                        && COMPOUND.contains(new StringBuilder(text.subSequence(span.start(), span.end())).toString());
        if (surname) {
            for (String title : TITLES) {
                if (stands(text, span.end(), title)) {
                    return new Span(span.start(), span.end() + title.length(), span.score());
                }
            }
        }
        return span;
    }

    private static boolean stands(CharSequence text, int at, String title) {
        int end = at + title.length();
        if (end > text.length() || !title.contentEquals(text.subSequence(at, end))) {
            return false;
        }
        return title.length() > 1 || end == text.length() || GOES_ON.indexOf(text.charAt(end)) < 0;
    }
}

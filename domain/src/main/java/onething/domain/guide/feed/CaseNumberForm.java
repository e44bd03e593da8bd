package onething.domain.guide.feed;

import java.util.regex.Pattern;

/// 办件编号: how the number of a case is built for the province, as in `{item}-{bundle}-{ordinal}`. There is no
/// public national format. Refuses a form without `{bundle}` and `{ordinal}`, because two cases would have one
/// number, and one with other characters than letters, digits and hyphens.
///
/// | placeholder | stands for                                                       |
/// |-------------|------------------------------------------------------------------|
/// | `{item}`    | the [ItemCode] of the matter                                     |
/// | `{bundle}`  | the number of the bundle, as in `JY202611230000017`              |
/// | `{ordinal}` | the place of the matter in the guide, two digits, as in `02`     |
public record CaseNumberForm(String template) {

    private static final String ITEM = "{item}";
    private static final String BUNDLE = "{bundle}";
    private static final String ORDINAL = "{ordinal}";
    private static final Pattern FORM = Pattern.compile("(?:[A-Za-z0-9-]|\\{item}|\\{bundle}|\\{ordinal}){1,60}");

    /// The number that applicants and officers see.
    public static final CaseNumberForm OWN = new CaseNumberForm("{bundle}-{ordinal}");

    public CaseNumberForm {
        if (!FORM.matcher(template).matches() || !template.contains(BUNDLE) || !template.contains(ORDINAL)) {
            throw new IllegalArgumentException("应写明申报编号和事项序号的位置，此外只有事项编码的位置、字母、数字和连字符：" + template);
        }
    }

    public CaseNumber number(ItemCode item, String bundle, int ordinal) {
        return new CaseNumber(template.replace(ITEM, item.value())
                .replace(BUNDLE, bundle)
                .replace(ORDINAL, "%02d".formatted(ordinal)));
    }
}

package onething.web.problem;

import java.util.Map;

/// The words for a constraint that a member of a request breaks, and the constraint's stable name.
final class ConstraintText {

    private ConstraintText() {}

    static String name(String rule) {
        return switch (rule) {
            case "NotNull", "NotBlank", "NotEmpty", "AssertTrue" -> "required";
            case "Size" -> "size";
            case "Pattern" -> "pattern";
            case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax" -> "range";
            default -> "invalid";
        };
    }

    static String of(String rule, Map<String, Object> attributes) {
        return switch (rule) {
            case "NotNull", "NotBlank", "NotEmpty" -> "必须填写";
            case "Size" -> size(attributes);
            case "Min" -> "不能小于 " + attributes.getOrDefault("value", "");
            case "Max" -> "不能大于 " + attributes.getOrDefault("value", "");
            case "Pattern" -> "格式不正确";
            case "AssertTrue" -> "请先看过说明并勾选同意";
            default -> "不符合要求";
        };
    }

    private static String size(Map<String, Object> attributes) {
        var most = attributes.get("max");
        return Integer.valueOf(Integer.MAX_VALUE).equals(most)
                ? "至少 " + attributes.get("min") + " 个"
                : "长度应为 " + attributes.get("min") + " 至 " + most;
    }
}

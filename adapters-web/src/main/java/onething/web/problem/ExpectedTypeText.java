package onething.web.problem;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The words for the type that a request should have sent, by the Java type it is read into.
final class ExpectedTypeText {

    private ExpectedTypeText() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "应为另一种类型";
        }
        if (type == UUID.class) {
            return "应为 UUID";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "请重新选择";
        }
        if (type == LocalDate.class) {
            return "应为日期，如 2026-11-23";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "应为时间，如 2026-11-23T09:30:00+08:00";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "应为数字";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "应为文字";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "应为数组";
        }
        if (Map.class.isAssignableFrom(type) || type.isRecord()) {
            return "应为对象";
        }
        return "应为另一种类型";
    }
}

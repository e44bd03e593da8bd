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

    /// In words for people.
    static String of(@Nullable Class<?> type) {
        return switch (kind(type)) {
            case UUID -> "编号的格式不正确";
            case BOOLEAN -> "请重新选择";
            case DATE -> "应为日期，如 2026-11-23";
            case TIME -> "应为日期和时间";
            case NUMBER -> "应为数字";
            case TEXT -> "应为文字";
            case LIST, OBJECT, OTHER -> "内容的结构不正确";
        };
    }

    /// For programmers of clients.
    static String technical(@Nullable Class<?> type) {
        return switch (kind(type)) {
            case UUID -> "a UUID";
            case BOOLEAN -> "true or false";
            case DATE -> "a date, such as 2026-11-23";
            case TIME -> "a time (RFC 3339), such as 2026-11-23T09:30:00+08:00";
            case NUMBER -> "a number";
            case TEXT -> "a string";
            case LIST -> "an array";
            case OBJECT -> "an object";
            case OTHER -> "another type";
        };
    }

    private static Kind kind(@Nullable Class<?> type) {
        if (type == null) {
            return Kind.OTHER;
        }
        if (type == UUID.class) {
            return Kind.UUID;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Kind.BOOLEAN;
        }
        if (type == LocalDate.class) {
            return Kind.DATE;
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return Kind.TIME;
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return Kind.NUMBER;
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return Kind.TEXT;
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return Kind.LIST;
        }
        return Map.class.isAssignableFrom(type) || type.isRecord() ? Kind.OBJECT : Kind.OTHER;
    }

    private enum Kind {
        UUID,
        BOOLEAN,
        DATE,
        TIME,
        NUMBER,
        TEXT,
        LIST,
        OBJECT,
        OTHER
    }
}

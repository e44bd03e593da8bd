package onething.persistence.guides;

import onething.domain.code.ClockCode;
import onething.domain.code.StageCode;
import onething.domain.procedure.ClockEffect;
import onething.domain.procedure.Target;

/// Reads what an action does to a clock and which standing it leads to: one word, or a verb and its
/// object.
final class EffectReader {

    private EffectReader() {}

    /// @throws IllegalArgumentException for any other text
    static ClockEffect effect(String text) {
        var words = words(text);
        return switch (words[0]) {
            case "none" -> alone(words, new ClockEffect.None());
            case "stop-all" -> alone(words, new ClockEffect.StopAll());
            case "stop-all-but" -> new ClockEffect.StopAllBut(clock(words));
            case "start" -> start(words);
            case "stop" -> new ClockEffect.Stop(clock(words));
            case "await-supplement" -> new ClockEffect.AwaitSupplement(clock(words));
            case "supplemented" -> new ClockEffect.Supplemented(clock(words));
            case "go-on" -> new ClockEffect.GoOn(clock(words));
            case "suspend" -> new ClockEffect.Suspend(clock(words));
            case "resume" -> new ClockEffect.Resume(clock(words));
            case "extend" -> new ClockEffect.Extend(clock(words));
            case "shift" -> new ClockEffect.Shift(clock(words));
            default -> throw new IllegalArgumentException("“" + text + "”不是对时限的影响");
        };
    }

    /// @throws IllegalArgumentException for any other text
    static Target target(String text) {
        var words = words(text);
        return switch (words[0]) {
            case "stay" -> alone(words, new Target.Stay());
            case "returned" -> alone(words, new Target.ToReturned());
            case "suspended" -> alone(words, new Target.ToSuspended());
            case "back" -> alone(words, new Target.Back());
            case "stage" -> new Target.ToStage(new StageCode(object(words)));
            case "end" -> new Target.ToEnd(end(object(words)));
            default -> throw new IllegalArgumentException("“" + text + "”不是可以转到的地方");
        };
    }

    private static Target.End end(String name) {
        return switch (name) {
            case "closed" -> Target.End.CLOSED;
            case "refused" -> Target.End.REFUSED;
            case "withdrawn" -> Target.End.WITHDRAWN;
            case "terminated" -> Target.End.TERMINATED;
            default -> throw new IllegalArgumentException("“" + name + "”不是办结的方式");
        };
    }

    /// `start C`, or `start C from D`.
    private static ClockEffect start(String[] words) {
        return words.length == 4 && words[2].equals("from")
                ? new ClockEffect.StartFrom(new ClockCode(words[1]), new ClockCode(words[3]))
                : new ClockEffect.Start(clock(words));
    }

    private static ClockCode clock(String[] words) {
        return new ClockCode(object(words));
    }

    private static String object(String[] words) {
        if (words.length != 2) {
            throw new IllegalArgumentException(words[0] + "后面写一个名称");
        }
        return words[1];
    }

    private static <T> T alone(String[] words, T value) {
        if (words.length != 1) {
            throw new IllegalArgumentException(words[0] + "后面不写名称");
        }
        return value;
    }

    private static String[] words(String text) {
        return text.strip().split(" +");
    }
}

package onething.persistence.guides;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import onething.domain.code.ClockCode;
import onething.domain.code.MatterCode;
import onething.domain.code.MilestoneCode;
import onething.domain.code.StageCode;
import onething.domain.guide.version.AppliesTo;
import onething.domain.guide.version.InForce;
import onething.domain.guide.version.MovedCodes;
import onething.persistence.guides.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/// Reads from when a version of a guide is in force, and for which cases.
final class InForceReader {

    private static final String KEY = "in-force";

    private InForceReader() {}

    /// A first version that does not say it has always been in force. Every later one has to say it.
    static InForce read(YamlObject guide, int version) {
        var element = guide.element(KEY);
        if (element == null) {
            if (version > 1) {
                guide.guideFaults().fault(guide.node(), guide.path() + "/" + KEY, "required", "新版本须写明施行日期和适用范围");
            }
            return InForce.ALWAYS;
        }
        var from = element.parsed("from", InForceReader::day, LocalDate.EPOCH);
        if (!element.has("from")) {
            guide.guideFaults().fault(element.node(), element.path() + "/from", "required", "缺少from");
        }
        var appliesTo = element.choice("applies-to", AppliesTo.class);
        var moves = element.each("moves", "matter", InForceReader::moved);
        element.close();
        return new InForce(from, appliesTo, moves, element.source());
    }

    private static @Nullable MovedCodes moved(YamlObject element) {
        var matter = element.parsed("matter", MatterCode::new);
        var stages = codes(element, "stages", StageCode::new);
        var clocks = codes(element, "clocks", ClockCode::new);
        var milestones = codes(element, "milestones", MilestoneCode::new);
        element.close();
        return matter == null ? null : new MovedCodes(matter, stages, clocks, milestones);
    }

    /// A map of the earlier code to the new one.
    private static <C> Map<C, C> codes(YamlObject parent, String key, Function<String, C> code) {
        var element = parent.element(key);
        var codes = new LinkedHashMap<C, C>();
        if (element != null) {
            for (var early : element.keys()) {
                element.parsed(early, later -> codes.put(code.apply(early), code.apply(later)));
            }
        }
        return codes;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("日期写作2027-01-01，而不是“" + text + "”", e);
        }
    }
}

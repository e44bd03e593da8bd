package onething.persistence.guides;

import java.util.EnumMap;
import java.util.function.BiConsumer;
import onething.domain.code.WireNamed;
import onething.domain.form.Condition;
import onething.domain.form.FieldPath;
import onething.domain.guide.notification.NotificationGuide;
import onething.domain.guide.notification.NotificationKind;
import onething.domain.guide.notification.WindowKind;
import onething.persistence.guides.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/// Reads `notifications.yaml`: the texts of notifications, and when a window is followed up.
final class NotificationGuideReader {

    private NotificationGuideReader() {}

    static NotificationGuide read(YamlObject element) {
        var texts = new EnumMap<NotificationKind, String>(NotificationKind.class);
        entries(
                element.element("texts"),
                NotificationKind.class,
                (read, kind) -> texts.put(kind, read.words(kind.wireName())));
        var days = new EnumMap<WindowKind, Integer>(WindowKind.class);
        entries(
                element.element("days"),
                WindowKind.class,
                (read, kind) -> days.put(kind, read.number(kind.wireName(), 1)));
        var phones = element.all("phones", FieldPath::of);
        var phoneIf = element.has("phone-if") ? ConditionReader.read(element, "phone-if") : Condition.ALWAYS;
        element.close();
        return new NotificationGuide(texts, days, phones, phoneIf, element.source());
    }

    private static <E extends Enum<E> & WireNamed> void entries(
            @Nullable YamlObject element, Class<E> type, BiConsumer<YamlObject, E> reader) {
        if (element == null) {
            return;
        }
        for (var kind : type.getEnumConstants()) {
            if (element.has(kind.wireName())) {
                reader.accept(element, kind);
            }
        }
        element.close();
    }
}

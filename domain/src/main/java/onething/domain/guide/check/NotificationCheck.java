package onething.domain.guide.check;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MaterialType;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.check.GuideCheck.Faults;
import onething.domain.guide.notification.NotificationGuide;
import onething.domain.guide.notification.NotificationKind;
import onething.domain.guide.office.Office;

/// Checks the texts of notifications. Others may read them on a locked screen: so they name no matter, no office
/// and no medical paper, and have no word that tells of an injury or of a complaint. A guide has a text for every
/// kind, or none at all.
final class NotificationCheck {

    private static final Pattern TELLING = Pattern.compile("伤|残|病|死|亡|医|鉴定|举报|投诉|欠薪|仲裁");

    private final BundleGuide guide;
    private final Faults faults;

    NotificationCheck(BundleGuide guide, Faults faults) {
        this.guide = guide;
        this.faults = faults;
    }

    void check() {
        var notifications = guide.services().notifications();
        if (notifications.notifies()) {
            Stream.of(NotificationKind.values())
                    .forEach(kind -> notifications
                            .text(kind)
                            .ifPresentOrElse(
                                    text -> text(kind, text),
                                    () -> faults.add(at(kind), "required", "缺少" + kind.wireName() + "的通知用语")));
        }
        notifications.days().forEach((window, days) -> {
            if (days < 1) {
                faults.add("/notifications/days/" + window.wireName(), "wrong-value", "提前的天数自1起");
            }
        });
        notifications.phones().stream()
                .filter(field -> guide.field(field).isEmpty())
                .forEach(field -> faults.add("/notifications/phones", "unknown-field", "没有这一项：" + field));
        new ConditionCheck(guide, faults).check(notifications.phoneIf(), "/notifications/phone-if", _ -> true);
    }

    private void text(NotificationKind kind, String text) {
        if (text.codePointCount(0, text.length()) > NotificationGuide.LONGEST_TEXT) {
            faults.add(at(kind), "wrong-value", "通知用语最多" + NotificationGuide.LONGEST_TEXT + "个字");
        }
        var titles = Stream.of(
                        guide.matters().stream().map(MatterGuide::title),
                        guide.places().offices().stream().map(Office::title),
                        guide.materials().types().stream()
                                .filter(MaterialType::medical)
                                .map(MaterialType::title))
                .flatMap(each -> each);
        if (TELLING.matcher(text).find() || titles.anyMatch(text::contains)) {
            faults.add(at(kind), "tells-too-much", "通知用语不得透露办理的是什么事项");
        }
    }

    private static String at(NotificationKind kind) {
        return "/notifications/texts/" + kind.wireName();
    }
}

package onething.web.calendar;

import java.util.List;
import onething.web.deadline.CountdownView.DueView;

/// A matter of which a due date moves. It has no address, because an administrator may not see cases.
record RecalculatedView(String number, String matter, String office, List<SideView> changes) {

    record SideView(String clock, String side, String effect, DueView before, DueView after) {}
}

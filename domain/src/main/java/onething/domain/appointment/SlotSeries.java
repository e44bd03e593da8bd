package onething.domain.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import onething.domain.appointment.Slot.Terms;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.matter.action.Exam;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.InputsInvalid;

/// One slot, or several of one day that follow each other without a break.
///
/// @param first the terms of the first
/// @param times how many there are
public record SlotSeries(Terms first, int times) {

    public static final int SHORTEST_MINUTES = 5;
    public static final int LONGEST_MINUTES = 480;
    public static final int MOST_PLACES = 50;
    public static final int MOST_TIMES = 30;
    /// The longest text of what to bring, in characters as people count them.
    public static final int LONGEST_BRING = 200;
    /// How far ahead slots can be offered. It only keeps a mistyped year out.
    public static final int MOST_YEARS_AHEAD = 5;

    /// @throws onething.domain.refusal.Refused with [InputsInvalid], which names every fault
    public List<Slot> slots(OfficeCode office, DistrictCode district, Supplier<UUID> ids, Instant now) {
        var faults = faults(now);
        if (!faults.isEmpty()) {
            throw new InputsInvalid("slots", faults).refused();
        }
        return IntStream.range(0, times)
                .mapToObj(i -> new Slot(ids.get(), office, district, first.later(i), Optional.empty()))
                .toList();
    }

    private List<Fault> faults(Instant now) {
        var faults = new ArrayList<Fault>();
        range(faults, "/minutes", "每个时段的时长（分钟）", first.minutes(), SHORTEST_MINUTES, LONGEST_MINUTES);
        range(faults, "/capacity", "每个时段的人数", first.capacity(), 1, MOST_PLACES);
        range(faults, "/times", "时段的个数", times, 1, MOST_TIMES);
        if (first.place().isBlank()) {
            faults.add(new Fault("/place", "required", "请写明地点"));
        } else if (first.place().length() > Exam.LONGEST_PLACE) {
            faults.add(new Fault("/place", "too-long", "地点不超过" + Exam.LONGEST_PLACE + "个字"));
        }
        if (!first.bring().fits(LONGEST_BRING)) {
            faults.add(new Fault("/bring", "too-long", "携带的材料不超过" + LONGEST_BRING + "个字"));
        }
        if (faults.isEmpty()) {
            time(faults, now);
        }
        return faults;
    }

    private void time(List<Fault> faults, Instant now) {
        var today = WorkingCalendar.dayOf(now);
        var day = first.from().toLocalDate();
        if (!first.from().atZone(WorkingCalendar.ZONE).toInstant().isAfter(now)) {
            faults.add(new Fault("/from", "future", "开始时间应在将来"));
        } else if (day.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            faults.add(new Fault("/from", "too-late", "最多提前" + MOST_YEARS_AHEAD + "年放出时段"));
        } else if (!first.later(times - 1).until().isBefore(day.plusDays(1).atStartOfDay())) {
            faults.add(new Fault("/times", "too-many", "这些时段要在同一天结束，请减少个数或者时长"));
        }
    }

    private static void range(List<Fault> faults, String where, String what, int given, int least, int most) {
        if (given < least || given > most) {
            faults.add(new Fault(where, "out-of-range", what + "应为" + least + "至" + most));
        }
    }
}

package onething.web.deadline;

import onething.application.port.in.calendar.ReadCalendar.CalendarDay;
import onething.application.port.in.calendar.ReadCalendar.CalendarYear;
import onething.domain.calendar.HolidayNotice;
import onething.web.deadline.CalendarController.CalendarView;
import onething.web.deadline.CalendarController.DayView;
import onething.web.deadline.CalendarController.NoticeView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// The days of a year, and the holiday notices that set them.
@Mapper(config = WireMapping.class)
interface CalendarMapper {

    CalendarMapper INSTANCE = Mappers.getMapper(CalendarMapper.class);

    CalendarView toView(CalendarYear year);

    NoticeView toView(HolidayNotice notice);

    @Mapping(target = "working", expression = "java(day.kind().isWorking())")
    @Mapping(target = "text", expression = "java(day.kind().text())")
    DayView toView(CalendarDay day);
}

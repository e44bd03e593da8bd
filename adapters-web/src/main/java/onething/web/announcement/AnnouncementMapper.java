package onething.web.announcement;

import java.util.Optional;
import onething.application.port.in.announcement.ReadNoticeBoard.Board;
import onething.domain.announcement.Announcement;
import onething.domain.announcement.Announcement.Mark;
import onething.domain.calendar.HolidayNotice;
import onething.web.announcement.AnnouncementController.AnnouncementView;
import onething.web.announcement.AnnouncementController.MarkView;
import onething.web.announcement.NoticeBoardController.BoardView;
import onething.web.announcement.NoticeBoardController.HolidayView;
import onething.web.announcement.NoticeBoardController.PostedView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/// Announcements and holiday notices, for everyone and for administrators.
@Mapper(config = WireMapping.class)
interface AnnouncementMapper {

    AnnouncementMapper INSTANCE = Mappers.getMapper(AnnouncementMapper.class);

    AnnouncementView toView(Announcement announcement);

    MarkView toView(Mark mark);

    BoardView toView(Board board);

    PostedView toPosted(Announcement announcement);

    HolidayView toView(HolidayNotice notice);

    default Optional<MarkView> toView(Optional<Mark> mark) {
        return mark.map(this::toView);
    }
}

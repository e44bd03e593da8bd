package onething.web.announcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.announcement.ReadNoticeBoard.Board;
import onething.application.port.in.announcement.ReadNoticeBoard;
import onething.domain.announcement.Announcement;
import onething.domain.calendar.HolidayNotice;
import onething.web.wire.EntityTags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 站内通知公告, open to everyone.
@RestController
@RequestMapping("/api/v1/notices")
class NoticeBoardController {

    private final ReadNoticeBoard readNoticeBoard;

    NoticeBoardController(ReadNoticeBoard readNoticeBoard) {
        this.readNoticeBoard = readNoticeBoard;
    }

    @GetMapping
    Mono<ResponseEntity<BoardView>> read() {
        return readNoticeBoard.read().map(BoardView::of).map(EntityTags::answer);
    }

    record BoardView(List<PostedView> announcements, List<HolidayView> holidays) {

        static BoardView of(Board board) {
            return new BoardView(
                    board.announcements().stream().map(PostedView::of).toList(),
                    board.holidays().stream().map(HolidayView::of).toList());
        }
    }

    record PostedView(UUID id, String title, String text, LocalDate from, Optional<LocalDate> until) {

        static PostedView of(Announcement announcement) {
            return new PostedView(
                    announcement.id(),
                    announcement.title(),
                    announcement.text(),
                    announcement.from(),
                    announcement.until());
        }
    }

    record HolidayView(
            String number,
            LocalDate issued,
            int year,
            List<LocalDate> holidays,
            List<LocalDate> workdays,
            String source) {

        static HolidayView of(HolidayNotice notice) {
            return new HolidayView(
                    notice.number(),
                    notice.issued(),
                    notice.year(),
                    List.copyOf(notice.holidays()),
                    List.copyOf(notice.workdays()),
                    notice.source());
        }
    }
}

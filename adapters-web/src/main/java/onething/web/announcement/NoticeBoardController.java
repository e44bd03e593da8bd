package onething.web.announcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.announcement.ReadNoticeBoard;
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
        return readNoticeBoard.read().map(AnnouncementMapper.INSTANCE::toView).map(EntityTags::answer);
    }

    record BoardView(List<PostedView> announcements, List<HolidayView> holidays) {}

    record PostedView(UUID id, String title, String text, LocalDate from, Optional<LocalDate> until) {}

    record HolidayView(
            String number,
            LocalDate issued,
            int year,
            List<LocalDate> holidays,
            List<LocalDate> workdays,
            String source) {}
}

package onething.web.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.DeskView;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ReadViews;
import onething.application.port.in.desk.SaveViews;
import onething.domain.code.MatterCode;
import onething.domain.deadline.EscalationLevel;
import onething.domain.party.Actor;
import onething.web.wire.EntityTags;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 常用视图: the views of the desk's list that an officer has saved.
@RestController
@RequestMapping("/api/v1/desk/views")
class ViewController {

    private final ReadViews readViews;
    private final SaveViews saveViews;

    ViewController(ReadViews readViews, SaveViews saveViews) {
        this.readViews = readViews;
        this.saveViews = saveViews;
    }

    @GetMapping
    Mono<ResponseEntity<ViewsView>> read(Actor who) {
        return readViews.read(who).map(ViewController::answer);
    }

    @PutMapping
    Mono<ResponseEntity<ViewsView>> save(
            Actor who, @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch, @Valid @RequestBody ViewsRequest request) {
        return saveViews
                .save(who, new Versioned<>(request.toViews(), EntityTags.of(ifMatch)))
                .map(ViewController::answer);
    }

    private static ResponseEntity<ViewsView> answer(Versioned<List<DeskView>> views) {
        return EntityTags.answer(views.version(), new ViewsView(DeskMapper.INSTANCE.toViews(views.value())));
    }

    record ViewsRequest(@NotNull List<@NotNull @Valid ViewRequest> items) {

        List<DeskView> toViews() {
            var reader = new RequestReader();
            var views = new ArrayList<DeskView>();
            for (int i = 0; i < items.size(); i++) {
                items.get(i).read("/items/" + i, reader).ifPresent(views::add);
            }
            if (items.size() > DeskView.MOST) {
                reader.fault("/items", "too-many", "最多保存%d个视图".formatted(DeskView.MOST));
            }
            if (!DeskView.haveDifferentNames(views)) {
                reader.fault("/items", "same-name", "视图的名称不能重复");
            }
            reader.done();
            return views;
        }
    }

    record ViewRequest(
            @Nullable String name,
            @Nullable String matter,
            @Nullable String reached,
            @Nullable Boolean mine,
            @Nullable Boolean overdue,
            @Nullable Boolean awaitsApproval,
            @Nullable Boolean open,
            @Nullable String sort) {

        /// Empty if the name is missing or too long; the reader knows.
        Optional<DeskView> read(String pointer, RequestReader reader) {
            var called = reader.someLine(pointer + "/name", name, DeskView.LONGEST_NAME);
            var filter = new DeskFilter(
                    reader.code(pointer + "/matter", matter, MatterCode::new),
                    reader.choice(pointer + "/reached", reached, EscalationLevel.class),
                    Boolean.TRUE.equals(overdue),
                    Boolean.TRUE.equals(awaitsApproval),
                    !Boolean.FALSE.equals(open));
            var order = reader.choice(pointer + "/sort", sort, DeskSort.class).orElse(DeskSort.PRESSING);
            return called.isBlank() || called.length() > DeskView.LONGEST_NAME
                    ? Optional.empty()
                    : Optional.of(new DeskView(called, filter, Boolean.TRUE.equals(mine), order));
        }
    }

    record ViewsView(List<ViewView> items) {}

    record ViewView(
            String name,
            Optional<String> matter,
            Optional<String> reached,
            boolean mine,
            boolean overdue,
            boolean awaitsApproval,
            boolean open,
            String sort) {}
}

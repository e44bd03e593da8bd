package onething.web.appointment;

import static onething.web.wire.RequestHeaders.IDEMPOTENCY_KEY;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.appointment.ListSlots;
import onething.application.port.in.appointment.OfferSlots;
import onething.application.port.in.appointment.WithdrawSlot;
import onething.domain.appointment.Purpose;
import onething.domain.appointment.Slot;
import onething.domain.appointment.SlotSeries;
import onething.domain.matter.action.Exam;
import onething.domain.party.Actor;
import onething.web.appointment.AppointmentView.SlotView;
import onething.web.wire.EntityTags;
import onething.web.wire.RequestHeaders;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The slots of an office.
@RestController
@RequestMapping("/api/v1/desk/appointment-slots")
class SlotController {

    private final ListSlots listSlots;
    private final OfferSlots offerSlots;
    private final WithdrawSlot withdrawSlot;

    SlotController(ListSlots listSlots, OfferSlots offerSlots, WithdrawSlot withdrawSlot) {
        this.listSlots = listSlots;
        this.offerSlots = offerSlots;
        this.withdrawSlot = withdrawSlot;
    }

    @GetMapping
    Mono<ResponseEntity<OfficeSlotsView>> list(Actor who, @RequestParam(required = false) @Nullable LocalDate from) {
        return listSlots
                .list(new ListSlots.Query(who, Optional.ofNullable(from)))
                .map(rows -> new OfficeSlotsView(
                        rows.stream().map(AppointmentMapper.INSTANCE::toView).toList()))
                .map(EntityTags::answer);
    }

    @PostMapping
    Mono<ResponseEntity<SlotsView>> offer(
            Actor who, @RequestHeader(IDEMPOTENCY_KEY) String key, @Valid @RequestBody OfferRequest request) {
        return offerSlots
                .offer(new OfferSlots.Command(who, request.toSeries(), RequestHeaders.key(key)))
                .map(slots -> new SlotsView(
                        slots.stream().map(AppointmentMapper.INSTANCE::toView).toList()))
                .map(offered -> ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(offered));
    }

    @PostMapping("/{slot}/withdrawal")
    Mono<ResponseEntity<SlotView>> withdraw(Actor who, @PathVariable UUID slot) {
        return withdrawSlot
                .withdraw(new WithdrawSlot.Command(who, slot))
                .map(AppointmentMapper.INSTANCE::toView)
                .map(withdrawn ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(withdrawn));
    }

    /// @param from when the first begins, in Asia/Shanghai
    record OfferRequest(
            @Nullable String purpose,
            @Nullable LocalDateTime from,
            @Nullable Integer minutes,
            @Nullable Integer times,
            @Nullable Integer capacity,
            @Nullable String place,
            @Nullable String bring) {

        SlotSeries toSeries() {
            var reader = new RequestReader();
            var what = reader.choice("/purpose", purpose, Purpose.class);
            var where = reader.someLine("/place", place, Exam.LONGEST_PLACE);
            var items = reader.text("/bring", bring, SlotSeries.LONGEST_BRING);
            required(reader, "/purpose", purpose);
            required(reader, "/from", from);
            required(reader, "/minutes", minutes);
            required(reader, "/times", times);
            required(reader, "/capacity", capacity);
            reader.done();
            var terms = new Slot.Terms(what.orElseThrow(), given(from), given(minutes), where, items, given(capacity));
            return new SlotSeries(terms, given(times));
        }

        private static void required(RequestReader reader, String pointer, @Nullable Object sent) {
            if (sent == null) {
                reader.fault(pointer, "required", "必须填写");
            }
        }

        private static <T> T given(@Nullable T sent) {
            return Optional.ofNullable(sent).orElseThrow();
        }
    }

    record SlotsView(List<SlotView> items) {}

    record OfficeSlotsView(List<OfficeSlotView> items) {}

    record OfficeSlotView(SlotView slot, int free, List<ComerView> comers) {}

    record ComerView(UUID matter, String number, String title, String state) {}
}

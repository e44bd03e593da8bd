package onething.web.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.staff.ListAccessSearches;
import onething.application.port.in.staff.SearchAccesses;
import onething.application.port.in.staff.SearchAccesses.Asked;
import onething.domain.access.AccessSearch;
import onething.domain.access.StaffNumber;
import onething.domain.code.WireNamed;
import onething.domain.matter.MatterNumber;
import onething.domain.party.Actor;
import onething.web.wire.EntityTags;
import onething.web.wire.PageView;
import onething.web.wire.RequestHeaders;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Who read whose papers, for administrators. What is looked for is in the body, so no address and no log has the
/// number of a person.
@RestController
@RequestMapping("/api/v1/admin/access-searches")
class AccessSearchController {

    private final SearchAccesses searchAccesses;
    private final ListAccessSearches listAccessSearches;

    AccessSearchController(SearchAccesses searchAccesses, ListAccessSearches listAccessSearches) {
        this.searchAccesses = searchAccesses;
        this.listAccessSearches = listAccessSearches;
    }

    @PostMapping
    Mono<ResponseEntity<PageView<SoughtAccessView>>> search(
            Actor who,
            @RequestBody SearchRequest request,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        return searchAccesses
                .search(request.toQuery(who, RequestHeaders.after(after), RequestHeaders.limit(limit)))
                .map(page -> PageView.of(page, SoughtAccessView::of))
                .map(page ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page));
    }

    @GetMapping
    Mono<ResponseEntity<PageView<SearchView>>> list(
            Actor who,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        return listAccessSearches
                .list(new ListAccessSearches.Query(who, RequestHeaders.after(after), RequestHeaders.limit(limit)))
                .map(page -> PageView.of(page, search -> SearchView.of(search, who)))
                .map(EntityTags::answer);
    }

    /// @param number of an identity card, or a credit code
    record SearchRequest(
            @Nullable String reason,
            @Nullable String number,
            @Nullable String staffNumber,
            @Nullable String matter,
            @Nullable Instant from,
            @Nullable Instant until) {

        SearchAccesses.Query toQuery(Actor who, Optional<String> after, int limit) {
            var reader = new RequestReader();
            var why = reader.someLine("/reason", reason, AccessSearch.LONGEST_REASON);
            var asked = new Asked(
                    person(reader),
                    typed(staffNumber)
                            .flatMap(text -> read(reader, "/staffNumber", StaffNumber.typed(text), "工号是六位以上的数字")),
                    typed(matter)
                            .flatMap(text -> read(
                                    reader, "/matter", MatterNumber.typed(text), "事项编号像 JY202611230000017-02 这样，请核对")),
                    Optional.ofNullable(from),
                    Optional.ofNullable(until));
            reader.done();
            return new SearchAccesses.Query(who, why, asked, after, limit);
        }

        private Optional<String> person(RequestReader reader) {
            return typed(number).flatMap(text -> HolderNumber.read(reader, "/number", text));
        }

        private static <T> Optional<T> read(RequestReader reader, String pointer, Optional<T> read, String detail) {
            if (read.isEmpty()) {
                reader.fault(pointer, "pattern", detail);
            }
            return read;
        }

        private static Optional<String> typed(@Nullable String text) {
            return Optional.ofNullable(text).filter(some -> !some.isBlank());
        }

        @Override
        public String toString() {
            return "SearchRequest[…]";
        }
    }

    record NamedView(String code, String title) {}

    record DistrictView(String code, String name) {}

    record SoughtAccessView(
            Instant at,
            String papers,
            Optional<String> number,
            Optional<String> title,
            NamedView office,
            DistrictView district,
            List<String> roles,
            String staffNumber,
            Optional<String> staffName) {

        static SoughtAccessView of(SearchAccesses.Row row) {
            var reader = row.reader();
            return new SoughtAccessView(
                    row.at(),
                    row.papers().wireName(),
                    row.matter().map(MatterNumber::toString),
                    row.title(),
                    new NamedView(reader.office().value(), reader.officeTitle()),
                    new DistrictView(reader.district().value(), reader.districtTitle()),
                    reader.roles().stream().map(WireNamed::wireName).sorted().toList(),
                    reader.number().toString(),
                    reader.name());
        }
    }

    /// @param own    whether the caller searched
    /// @param person whether a person's number was looked for; the number itself is not shown
    record SearchView(
            Instant at,
            boolean own,
            String reason,
            boolean person,
            Optional<String> staffNumber,
            Optional<String> matter,
            Optional<Instant> from,
            Optional<Instant> until) {

        static SearchView of(AccessSearch search, Actor who) {
            var criteria = search.criteria();
            return new SearchView(
                    search.at(),
                    search.by().equals(who.id()),
                    search.reason().value(),
                    criteria.whose().isPresent(),
                    criteria.staffNumber().map(StaffNumber::toString),
                    criteria.matter().map(MatterNumber::toString),
                    criteria.from(),
                    criteria.until());
        }
    }
}

package onething.web.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.Versioned;
import onething.application.port.in.staff.AddStaff.Added;
import onething.application.port.in.staff.ReadStaff;
import onething.domain.account.StaffAccount;
import onething.domain.account.StaffChange.Place;
import onething.domain.account.StaffChange;
import onething.domain.code.WireNamed;
import onething.domain.signin.PasswordLink;

/// A member of the staff.
record StaffView(
        UUID id, long version, String name, String office, String district, List<String> roles, boolean suspended) {

    static StaffView of(Versioned<StaffAccount> found) {
        var account = found.value();
        var place = PlaceView.of(Place.of(account));
        return new StaffView(
                account.id().value(),
                found.version(),
                account.member().displayName(),
                place.office(),
                place.district(),
                place.roles(),
                place.suspended());
    }

    /// A member of the staff, with the changes to their entry.
    record RecordView(StaffView staff, List<ChangeView> changes) {

        static RecordView of(ReadStaff.Record read) {
            return new RecordView(
                    StaffView.of(read.account()),
                    read.changes().stream().map(ChangeView::of).toList());
        }
    }

    record ChangeView(Instant at, UUID by, String kind, Optional<PlaceView> before, Optional<PlaceView> after) {

        static ChangeView of(StaffChange change) {
            return new ChangeView(
                    change.at(),
                    change.by().value(),
                    change.kind().wireName(),
                    change.before().map(PlaceView::of),
                    change.after().map(PlaceView::of));
        }
    }

    record PlaceView(String office, String district, List<String> roles, boolean suspended) {

        static PlaceView of(Place place) {
            return new PlaceView(
                    place.office().value(),
                    place.district().value(),
                    place.roles().stream().map(WireNamed::wireName).sorted().toList(),
                    place.suspended());
        }
    }

    record AddedView(StaffView staff, LinkView passwordLink) {

        static AddedView of(Added added) {
            return new AddedView(StaffView.of(added.account()), LinkView.of(added.link()));
        }
    }

    /// @param secret shown once and stored nowhere
    record LinkView(String secret, Instant expiresAt) {

        static LinkView of(PasswordLink link) {
            return new LinkView(link.secret().value(), link.expires());
        }

        @Override
        public String toString() {
            return "LinkView[…]";
        }
    }
}

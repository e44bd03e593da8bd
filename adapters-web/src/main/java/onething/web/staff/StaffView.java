package onething.web.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A member of the staff.
record StaffView(
        UUID id, long version, String name, String office, String district, List<String> roles, boolean suspended) {

    /// A member of the staff, with the changes to their entry.
    record RecordView(StaffView staff, List<ChangeView> changes) {}

    record ChangeView(Instant at, UUID by, String kind, Optional<PlaceView> before, Optional<PlaceView> after) {}

    record PlaceView(String office, String district, List<String> roles, boolean suspended) {}

    record AddedView(StaffView staff, LinkView passwordLink) {}

    /// @param secret shown once and stored nowhere
    record LinkView(String secret, Instant expiresAt) {

        @Override
        public String toString() {
            return "LinkView[…]";
        }
    }
}

package onething.web.staff;

import java.util.Optional;
import onething.application.port.Versioned;
import onething.application.port.in.factor.ListFactorResets.Waiting;
import onething.application.port.in.staff.AddStaff.Added;
import onething.application.port.in.staff.ReadStaff;
import onething.domain.account.StaffAccount;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Place;
import onething.domain.signin.PasswordLink;
import onething.web.staff.FactorResetController.ResetView;
import onething.web.staff.StaffView.AddedView;
import onething.web.staff.StaffView.ChangeView;
import onething.web.staff.StaffView.LinkView;
import onething.web.staff.StaffView.PlaceView;
import onething.web.staff.StaffView.RecordView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// The staff register.
@Mapper(config = WireMapping.class)
interface StaffMapper {

    StaffMapper INSTANCE = Mappers.getMapper(StaffMapper.class);

    default StaffView toView(Versioned<StaffAccount> found) {
        var account = found.value();
        return toView(account, found.version(), Place.of(account));
    }

    @Mapping(target = "id", source = "account.id")
    @Mapping(target = "name", expression = "java(account.member().displayName())")
    @Mapping(target = "roles", source = "place.roles")
    @Mapping(target = "suspended", source = "place.suspended")
    StaffView toView(StaffAccount account, long version, Place place);

    @Mapping(target = "staff", source = "account")
    RecordView toView(ReadStaff.Record read);

    ChangeView toView(StaffChange change);

    PlaceView toView(Place place);

    @Mapping(target = "staff", source = "account")
    @Mapping(target = "passwordLink", source = "link")
    AddedView toView(Added added);

    @Mapping(target = "secret", source = "secret.value")
    @Mapping(target = "expiresAt", source = "expires")
    LinkView toView(PasswordLink link);

    @Mapping(target = "id", source = "reset.id")
    @Mapping(target = "person", source = "account.id")
    @Mapping(target = "name", expression = "java(waiting.account().member().displayName())")
    @Mapping(target = "office", source = "account.member.office")
    @Mapping(target = "reason", source = "reset.reason.value")
    @Mapping(target = "at", source = "reset.at")
    ResetView toView(Waiting waiting);

    default Optional<PlaceView> toView(Optional<Place> place) {
        return place.map(this::toView);
    }
}

package onething.web.me;

import java.util.Optional;
import onething.application.port.in.me.ListFavourites.Row;
import onething.application.port.in.token.ListSessions.Session;
import onething.domain.account.FormerName;
import onething.domain.code.MatterCode;
import onething.domain.party.Consent;
import onething.domain.party.PersonName;
import onething.domain.retention.AccountClosure;
import onething.web.me.ClosureController.ClosureView;
import onething.web.me.ConsentController.ConsentView;
import onething.web.me.ExportView.FormerNameView;
import onething.web.me.FavouriteController.FavouriteView;
import onething.web.me.SessionController.SessionView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// Consents, favourites, former names, sessions and what closing the account would do.
@Mapper(config = WireMapping.class)
interface MeMapper {

    MeMapper INSTANCE = Mappers.getMapper(MeMapper.class);

    @Mapping(target = "holds", expression = "java(consent.holds())")
    ConsentView toView(Consent consent);

    @Mapping(target = "id", source = "favourite.id")
    @Mapping(target = "guide", source = "favourite.guide")
    @Mapping(target = "matter", source = "favourite.matter")
    @Mapping(target = "marked", source = "favourite.marked")
    FavouriteView toView(Row row);

    FormerNameView toView(FormerName former);

    @Mapping(target = "signedIn", source = "signedIn.at")
    @Mapping(target = "by", source = "signedIn.by")
    SessionView toView(Session session);

    ClosureView toView(AccountClosure closure);

    default Optional<String> spelt(Optional<MatterCode> matter) {
        return matter.map(MatterCode::value);
    }

    default String spelt(PersonName name) {
        return name.value();
    }
}

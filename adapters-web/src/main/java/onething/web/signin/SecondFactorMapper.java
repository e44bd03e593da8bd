package onething.web.signin;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.factor.BeginEnrolment.Begun;
import onething.application.port.in.factor.BeginPasskey;
import onething.application.port.in.factor.PasskeyRequest;
import onething.application.port.in.factor.ReadSecondFactor.Found;
import onething.domain.account.StaffChange;
import onething.domain.factor.Passkey;
import onething.domain.factor.PasskeyAnswer;
import onething.domain.factor.RecoveryCode;
import onething.domain.factor.SecondFactor;
import onething.web.signin.FinishSignInController.PasskeyAnswerRequest;
import onething.web.signin.PasskeyController.NewPasskeyView;
import onething.web.signin.PasskeyController.PasskeyRequestView;
import onething.web.signin.PasskeyController.PasskeyView;
import onething.web.signin.SecondFactorController.AppView;
import onething.web.signin.SecondFactorController.ChangeView;
import onething.web.signin.SecondFactorController.EnrolmentView;
import onething.web.signin.SecondFactorController.RecoveryCodesView;
import onething.web.signin.SecondFactorController.SecondFactorView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// The second factor of the staff.
@Mapper(config = WireMapping.class, imports = URI.class)
interface SecondFactorMapper {

    SecondFactorMapper INSTANCE = Mappers.getMapper(SecondFactorMapper.class);

    @Mapping(target = "secret", source = "enrolment.secret.value")
    @Mapping(target = "uri", expression = "java(URI.create(begun.uri()))")
    EnrolmentView toView(Begun begun);

    @Mapping(target = "app", source = "factor")
    SecondFactorView toView(Found found);

    AppView toView(SecondFactor factor);

    default Optional<AppView> toView(Optional<SecondFactor> factor) {
        return factor.map(this::toView);
    }

    @Mapping(target = "synced", source = "credential.synced")
    PasskeyView toView(Passkey passkey);

    @Mapping(target = "challenge", source = "challenge.value")
    PasskeyRequestView toView(PasskeyRequest request);

    @Mapping(target = "user", source = "person.value")
    @Mapping(target = "challenge", source = "request.challenge.value")
    @Mapping(target = "site", source = "request.site")
    @Mapping(target = "known", source = "request.credentials")
    NewPasskeyView toView(BeginPasskey.Begun begun);

    PasskeyAnswer.Signed toAnswer(PasskeyAnswerRequest request);

    PasskeyAnswer.Made toAnswer(PasskeyController.NewPasskeyRequest request);

    @Mapping(target = "own", expression = "java(change.by().equals(change.account()))")
    ChangeView toView(StaffChange change);

    default RecoveryCodesView toView(List<RecoveryCode> codes) {
        return new RecoveryCodesView(shown(codes));
    }

    default List<String> shown(List<RecoveryCode> codes) {
        return codes.stream().map(RecoveryCode::shown).toList();
    }
}

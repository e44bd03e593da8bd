package onething.application.service.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.signin.BeginFaceSignIn.Command;
import onething.domain.account.AccountHolder.Person;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.SignInIncomplete;
import onething.domain.signin.FaceSignIn.Way;

/// The details and consents that a person gives before the face comparison. All missing ones are reported
/// together.
final class FaceDetails {

    private static final String REQUIRED = "required";

    private final Command command;
    private final Clock clock;
    private final List<Fault> faults = new ArrayList<>();

    private FaceDetails(Command command, Clock clock) {
        this.command = command;
        this.clock = clock;
    }

    /// Gives the claimed identity, if the command has one.
    static Optional<Person> optional(Command command, Clock clock) {
        var details = new FaceDetails(command, clock);
        details.requireFaceConsent();
        if (command.name().isPresent() || command.idNumber().isPresent()) {
            details.requireAll();
        }
        details.refuseFaults();
        return command.name().map(name -> details.person(name));
    }

    /// Gives the claimed identity, which a first sign-in requires.
    static Person required(Command command, Clock clock) {
        var details = new FaceDetails(command, clock);
        details.requireFaceConsent();
        details.requireAll();
        details.refuseFaults();
        return details.person(command.name().orElseThrow());
    }

    private void requireFaceConsent() {
        if (command.way() == Way.FACE && !command.faceConsent()) {
            faults.add(new Fault("/faceConsent", REQUIRED, "刷脸前须单独勾选同意；不愿刷脸时，可以选择其他登录方式"));
        }
    }

    private void requireAll() {
        if (!command.agreed()) {
            faults.add(new Fault("/agreement", REQUIRED, "首次登录须阅读并勾选用户服务协议"));
        }
        if (command.name().filter(PersonName::isValid).isEmpty()) {
            faults.add(new Fault("/name", REQUIRED, "请填写与身份证一致的姓名"));
        }
        if (command.idNumber().filter(this::couldBeReal).isEmpty()) {
            faults.add(new Fault("/idNumber", "id-card-check", "请填写18位身份证号码"));
        }
    }

    private boolean couldBeReal(String number) {
        return IdCardNumber.isValid(number) && new IdCardNumber(number).isBornBy(LocalDate.now(clock));
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new SignInIncomplete(List.copyOf(faults)).refused();
        }
    }

    private Person person(String name) {
        return new Person(
                new PersonName(name), new IdCardNumber(command.idNumber().orElseThrow()));
    }
}

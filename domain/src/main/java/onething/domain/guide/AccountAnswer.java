package onething.domain.guide;

import java.util.Optional;
import onething.domain.account.AccountHolder;
import onething.domain.code.WireNamed;
import onething.domain.form.Condition;
import onething.domain.form.FieldPath;

/// An answer that the account gives. The applicant does not type it, and cannot give another one.
///
/// @param when the condition under which the field asks for the holder of the account
public record AccountAnswer(FieldPath field, Part part, Condition when) {

    /// What the account says, as the field stores it; empty if such an account has no such part.
    public Optional<String> of(AccountHolder holder) {
        return switch (holder) {
            case AccountHolder.Person(var name, var idCard) ->
                switch (part) {
                    case PERSON_NAME -> Optional.of(name.value());
                    case ID_CARD -> Optional.of(idCard.value());
                    case ORGANISATION_NAME, CREDIT_CODE -> Optional.empty();
                };
            case AccountHolder.Organisation(var name, var creditCode) ->
                switch (part) {
                    case ORGANISATION_NAME -> Optional.of(name.value());
                    case CREDIT_CODE -> Optional.of(creditCode.value());
                    case PERSON_NAME, ID_CARD -> Optional.empty();
                };
            case AccountHolder.StaffMember _, AccountHolder.AdministratorAccount _ -> Optional.empty();
        };
    }

    /// A part of an account.
    public enum Part implements WireNamed {
        PERSON_NAME("person-name"),
        ID_CARD("id-card"),
        ORGANISATION_NAME("organisation-name"),
        CREDIT_CODE("credit-code");

        private final String wireName;

        Part(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}

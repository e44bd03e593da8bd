package onething.web.appointment;

import java.util.List;
import java.util.Optional;
import onething.application.port.in.appointment.ListSlots;
import onething.application.port.in.appointment.ListUnsuitable;
import onething.application.port.in.appointment.ReadAppointments.FreeSlot;
import onething.application.port.in.appointment.ReadAppointments.OfPurpose;
import onething.domain.appointment.Appointment;
import onething.domain.appointment.Slot;
import onething.domain.text.Text;
import onething.web.appointment.AppointmentView.FreeSlotView;
import onething.web.appointment.AppointmentView.SlotView;
import onething.web.appointment.AppointmentView.StateView;
import onething.web.appointment.DeskAppointmentController.UnsuitableView;
import onething.web.appointment.SlotController.ComerView;
import onething.web.appointment.SlotController.OfficeSlotView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.factory.Mappers;

/// What people see of appointments.
@Mapper(config = WireMapping.class)
interface AppointmentMapper {

    AppointmentMapper INSTANCE = Mappers.getMapper(AppointmentMapper.class);

    List<AppointmentView> toViews(List<OfPurpose> read);

    @Mapping(target = "title", expression = "java(read.purpose().title())")
    AppointmentView toView(OfPurpose read);

    @Mapping(target = "wish", qualifiedByName = "wish")
    StateView toView(Appointment appointment);

    FreeSlotView toView(FreeSlot slot);

    @Mapping(target = ".", source = "terms")
    @Mapping(target = "withdrawn", expression = "java(slot.withdrawn().isPresent())")
    SlotView toView(Slot slot);

    OfficeSlotView toView(ListSlots.Row row);

    @Mapping(target = "matter", source = "file.id")
    @Mapping(target = "number", source = "file.number")
    ComerView toView(ListSlots.Comer comer);

    @Mapping(target = "matter", source = "file.id")
    @Mapping(target = "number", source = "file.number")
    UnsuitableView toView(ListUnsuitable.Row row);

    default Optional<StateView> state(Optional<Appointment> appointment) {
        return appointment.map(this::toView);
    }

    default Optional<SlotView> slot(Optional<Slot> slot) {
        return slot.map(this::toView);
    }

    @Named("wish")
    static Optional<String> wish(Text wish) {
        return Optional.of(wish.value()).filter(words -> !words.isEmpty());
    }
}

package onething.domain.matter;

import onething.domain.trail.Event;

/// What an action made of a matter, and the event that records it.
public record Step(Matter after, Event event) {}

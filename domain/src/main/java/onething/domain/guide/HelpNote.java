package onething.domain.guide;

import onething.domain.source.Source;

/// What the pages tell of help beside the matters, such as a telephone number or that an office takes applications
/// at its counter. The public guide says nothing of it, so each note has its own source.
///
/// @param code  what pages go by, such as `hotline` or `counter`
/// @param phone blank if there is none
public record HelpNote(String code, String title, String text, String phone, Source source) {}

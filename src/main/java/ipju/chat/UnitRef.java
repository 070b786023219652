package ipju.chat;

/** A unit of a center, by the ids that the folder gives them. */
public record UnitRef(String center, String unit) {}

package ipju.chat;

/** Why a reply is not a plain answer. A closed list, known to staff and to tools outside. */
public enum Reason {
    NOT_IN_FOLDER,
    ASKED_FOR_PERSON,
    NEEDS_STAFF,
    STALE,
    UNCLEAR,
    OFF_TOPIC,
    PRIVATE,
    ADVICE,
    UNSAFE,
    URGENT
}

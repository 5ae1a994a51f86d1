package city.onewindow.contracts.issue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How soon a dispatched issue wants to be looked at; its deadlines are said apart. */
public enum Priority {
    /** 普通. */
    @JsonProperty("normal")
    NORMAL,
    /** 优先. */
    @JsonProperty("high")
    HIGH,
    /** 紧急. */
    @JsonProperty("urgent")
    URGENT
}

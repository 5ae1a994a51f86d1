package city.onewindow.contracts.issue;

import com.fasterxml.jackson.annotation.JsonProperty;

/** To whom a reply is directed: 定向反馈. */
public enum Audience {
    /** 企业: the company that raised the issue or that it concerns. */
    @JsonProperty("company")
    COMPANY,
    /** 人才: the person. */
    @JsonProperty("talent")
    TALENT
}

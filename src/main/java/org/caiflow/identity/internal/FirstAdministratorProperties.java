package org.caiflow.identity.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The person whom an empty platform begins with.
 *
 * @param password     null: one is made and written to the log, once
 * @param organisation name of the organisation that runs the platform
 */
@ConfigurationProperties("caiflow.first-administrator")
record FirstAdministratorProperties(@DefaultValue("admin") String login, @DefaultValue("平台管理员") String name,
                                    @DefaultValue("采流平台运行单位") String organisation, String password) {
}

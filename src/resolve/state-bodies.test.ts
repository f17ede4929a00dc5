import { describe, expect, it } from "vitest";
import { isStateBodyName } from "./state-bodies.js";

describe("state-bodies", () => {
  it.each([
    "Permanent Representation of Finland to the EU",
    "Dutch Permanent Representation",
    "The Permanent Representation of Sweden to the European Union",
    "Ständige Vertretung Österreichs bei der EU",
    "Représentation permanente de la France auprès de l'UE",
    "Representación Permanente de España Ante la Unión Europea",
    "Representação Permanente de Portugal junto da União Europeia (REPER)",
    "Permanente Vertegenwoordiging België bij de EU",
    "Sveriges ständiga representation vid EU",
    "Suomen pysyvä edustusto Euroopan unionissa",
    "UK Mission to the EU",
    "U.S. Mission to the European Union",
    "Mission of Canada",
    "Mission of P.R. China to the European Union",
    "Embassy of New Zealand to Belgium and the EU",
    "British Embassy",
    "South Korea Embassy to the EU",
    "Ambassade de France en Pologne",
    "Embajada Argentina",
    "Botschaft von Japan",
    "Österreichische Botschaft Brüssel",
    "Israels ambassad i Sverige",
    "Ministry of Finance",
    "German Federal Ministry for Economic Cooperation and Development",
    "Ministry of Economic Development of the Russian Federation",
    "Bundesministerium für Wirtschaft und Klimaschutz",
    "Niedersächsisches Ministerium für Bundes- und Europaangelegenheiten und Regionale Entwicklung",
    "Innenministerium Mecklenburg-Vorpommern",
    "Ministère de la transition écologique",
    "Ministerio para la Transición Ecológica y el Reto Demográfico España",
    "MInistero Ambiente Italy",
    "Nederlands Ministerie van Buitenlandse Zaken",
    "Miljøministeriet (Danish Ministry of Environment)",
    "Suomen valtiovarainministeriö",
    "Landesvertretung Baden-Württemberg",
    "Vertretung des Freistaates Bayern bei der Europäischen Union",
  ])("knows %j", (name) => {
    expect(isStateBodyName(name)).toBe(true);
  });

  it.each([
    "Ambassador of India",
    "Ambassadeur de Tunisie",
    "German Minister of Justice",
    "Sveriges EU-minister",
    "Beskæftigelsesministeren",
    "Deputy Permanent Representative of Finland to the EU",
    "ONE Youth Ambassadors",
    "Comité Permanent des Médecins Européens",
    "Représentation permanente des caisses de sécurité sociale allemande (DSV)",
    "Représentation européenne des institutions françaises de sécurité sociale",
    "Ministry of Justice, All-Poland Alliance of Trade Unions",
    "Embassy of Uzbekistan, SCHNEIDER GROUP GmbH",
    "Instituto Nacional de Administração, I.P. Portugal",
    "Centre for Feminist Foreign Policy",
    "EU-Vertretung des Deutschen Caritasverbandes",
    "European Climate Embassy",
    "Mission of Hope",
    "Commission",
    "",
  ])("says nothing of %j", (name) => {
    expect(isStateBodyName(name)).toBe(false);
  });
});

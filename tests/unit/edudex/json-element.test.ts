import { describe, expect, it } from 'vitest';
import { jsonToElement } from '../../../ingest/sources/edudex/json-element.ts';
import { unknownElements } from '../../../ingest/sources/edudex/known-elements.ts';
import { parseProgram } from '../../../ingest/sources/edudex/parse.ts';
import { parseXmlElements } from '../../../ingest/lib/xml.ts';
import { programRoots } from '../../../ingest/sources/edudex/xml-roots.ts';
import { bytesOf, catalogueXml } from './support.ts';

const json = {
  $schema: 'https://example.org/program',
  clientId: { orgUnitId: 'public' },
  editor: 'redactie',
  expires: null,
  inPublication: true,
  lastEdited: '2026-11-01T10:00:00Z',
  programBasicProfile: { product: 'guided study' },
  programAdmission: { applicationOpen: true, requiredLevel: ['mbo', 'havo'] },
  programClassification: {
    orgUnitId: 'vakhuis',
    programId: 'P-1',
    programDuration: { days: 3 },
    programLocation: [{ description: 'Ede', id: '1' }],
    credits: [{ credits: 5, system: 'ECTS' }],
    programForm: ['part-time'],
  },
  programCurriculum: { studyLoad: { program: 40 }, teacher: [{ id: '1', name: { nl: 'Docent' } }] },
  programDescriptions: {
    programName: { en: 'Roses', nl: 'Rozen' },
    searchword: { nl: ['snoeien', 'binden'] },
    media: [{ type: 'pdf', url: 'https://vakhuis.example/a.pdf', metadata: { any: { thing: 1 } } }],
  },
  programSchedule: {
    programRun: [
      {
        id: 'a',
        status: 'application opened',
        startDate: { date: '2027-01-10', isFinal: false },
        endDate: { date: '2027-01-12', isFinal: true },
        cost: [{ id: '1', amount: '100.00', costType: 'tuition fee', currency: 'EUR', VATCode: 5 }],
        location: { id: 'x', locationName: { nl: 'Zaal' }, city: 'Ede' },
      },
    ],
  },
};

const xml = `<program><clientId>public</clientId><editor>redactie</editor><inPublication>true</inPublication>
  <lastEdited>2026-11-01T10:00:00Z</lastEdited><programBasicProfile><product>guided study</product></programBasicProfile>
  <programAdmission><applicationOpen>true</applicationOpen><requiredLevel>mbo</requiredLevel><requiredLevel>havo</requiredLevel></programAdmission>
  <programClassification><orgUnitId>vakhuis</orgUnitId><programId>P-1</programId><programDuration unit="day">3</programDuration>
  <programLocation id="1">Ede</programLocation><credits system="ECTS">5</credits><programForm>part-time</programForm></programClassification>
  <programCurriculum><studyLoad period="program">40</studyLoad></programCurriculum>
  <programDescriptions><programName xml:lang="en">Roses</programName><programName xml:lang="nl">Rozen</programName>
  <searchword xml:lang="nl">snoeien</searchword><searchword xml:lang="nl">binden</searchword></programDescriptions>
  <programSchedule><programRun><id>a</id><status>application opened</status><startDate isFinal="false">2027-01-10</startDate>
  <endDate isFinal="true">2027-01-12</endDate><cost><amount>100.00</amount><costType>tuition fee</costType><currency>EUR</currency><VATCode>5</VATCode></cost>
  <location><locationName xml:lang="nl">Zaal</locationName><city>Ede</city></location></programRun></programSchedule></program>`;

describe('JSON and XML', () => {
  it('of one program are one raw program', async () => {
    const fromXml = [];
    for await (const item of parseXmlElements(bytesOf(catalogueXml([xml])), { roots: programRoots })) {
      if (item.type === 'element') fromXml.push(parseProgram(item.element, 'here'));
    }
    expect([parseProgram(jsonToElement(json), 'here')]).toEqual(fromXml);
  });

  it('know the same elements', () => {
    expect(unknownElements(jsonToElement(json))).toEqual([]);
    const strange = { ...json, programSchedule: { programRun: [{ id: 'a', moonPhase: 'full' }] } };
    expect(unknownElements(jsonToElement(strange))).toEqual(['programRun/moonPhase']);
  });

  it('do not follow a nesting without end', () => {
    let deep: Record<string, unknown> = {};
    for (let level = 0; level < 5_000; level += 1) deep = { programSchedule: deep };
    expect(jsonToElement(deep).children).toHaveLength(1);
  });
});

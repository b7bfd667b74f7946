import type { XmlElement } from '../../lib/xml-types.ts';
import { attributeOf, childOf, childrenOf, filledTextsOf, localTextsOf, textOf } from './element.ts';
import type { RawCost, RawGenericRun, RawLocation, RawRun, RawSession } from './raw.ts';

/** `genericProgramRun`: what holds for every run. */
export const parseGenericRun = (run: XmlElement): RawGenericRun => ({
  ...parseSession(run),
  module: childrenOf(run, 'genericModule').map(parseSession),
});

/** `programRun`: one start moment. */
export const parseRun = (run: XmlElement): RawRun => ({
  ...parseSession(run),
  module: childrenOf(run, 'module').map(parseSession),
  id: textOf(run, 'id'),
  status: textOf(run, 'status'),
  openTo: textOf(run, 'openTo'),
  fullyOnline: textOf(run, 'fullyOnline'),
  programForm: filledTextsOf(run, 'programForm'),
  applicationDeadline: textOf(run, 'applicationDeadline'),
  startDate: textOf(run, 'startDate'),
  startIsFinal: attributeOf(run, 'startDate', 'isFinal'),
  endDate: textOf(run, 'endDate'),
});

function parseSession(session: XmlElement): RawSession {
  const location = childOf(session, 'location');
  return {
    location: location === undefined ? null : parseLocation(location),
    cost: childrenOf(session, 'cost').map(parseCost),
    courseDay: childrenOf(session, 'courseDay').map(parseSession),
  };
}

const parseLocation = (location: XmlElement): RawLocation => ({
  locationName: localTextsOf(location, 'locationName'),
  address: textOf(location, 'address'),
  zipcode: textOf(location, 'zipcode'),
  city: textOf(location, 'city'),
  country: textOf(location, 'country'),
  geoCode: textOf(location, 'geoCode'),
});

const parseCost = (cost: XmlElement): RawCost => ({
  costType: textOf(cost, 'costType'),
  amount: textOf(cost, 'amount'),
  amountVAT: textOf(cost, 'amountVAT'),
  amountValidUntil: textOf(cost, 'amountValidUntil'),
  currency: textOf(cost, 'currency'),
  isRequiredCost: textOf(cost, 'isRequiredCost'),
  payableBy: textOf(cost, 'payableBy'),
  period: textOf(cost, 'period'),
  VATCode: textOf(cost, 'VATCode'),
  VATPercentage: textOf(cost, 'VATPercentage'),
  VATExemptAmount: textOf(cost, 'VATExemptAmount'),
  summaryText: localTextsOf(cost, 'summaryText'),
  descriptionText: localTextsOf(cost, 'descriptionText'),
});

import { field } from './field.ts';
import type { Field } from './field.ts';

const building = { category: 'TECHNIEK_EN_ICT', sector: 'F', tier: 'mbo' } as const;
const making = 'manufacturing engineering and construction';

/** Building, finishing, infrastructure and property. */
export const buildingFields: readonly Field[] = [
  field({
    ...building,
    code: 'timmeren',
    name: 'de houtbouw en het timmervak',
    themes: `${making}|hobbies and leisure`,
    dayPrice: [205, 375],
    jobs: 'Timmerman|Allround timmerman|Machinaal houtbewerker|Meubelmaker|Interieurbouwer|Restauratietimmerman',
    skills:
      'timmeren|houtverbindingen maken|kozijnen stellen|trappen maken|prefab houtbouw|dakkapellen plaatsen|meubels maken|houtrot herstellen|werken met de bovenfrees|hang- en sluitwerk|biobased bouwen',
    courses:
      'Timmeren voor zij-instromers|Machineveiligheid in de houtwerkplaats|Meubelmaken: van ontwerp tot stoel|Inbraakwerend hang- en sluitwerk|Houtskeletbouw in de praktijk',
    audiences: 'timmerlieden|klussers|zij-instromers in de bouw|onderhoudsmedewerkers',
    learn:
      'een bouwtekening lezen en uitslaan|hout kiezen en bewerken|houtverbindingen passend maken|machines veilig instellen en gebruiken|een kozijn waterpas en te lood stellen|houtrot duurzaam herstellen',
    contents:
      'houtsoorten|gereedschap en onderhoud|uitslaan en aftekenen|werkplaatspraktijk|arbo op de bouwplaats|eindwerkstuk',
  }),
  field({
    ...building,
    code: 'afbouw',
    name: 'de afbouw en het metselwerk',
    themes: `${making}|hobbies and leisure`,
    dayPrice: [190, 360],
    jobs: 'Metselaar|Stukadoor|Tegelzetter|Schilder|Vloerenlegger|Voeger|Dakdekker|Glaszetter',
    skills:
      'metselen|stucen|tegelzetten|schilderen|behangen|voegen|kalkstuc|gevelrenovatie|leem en kalk|pvc-vloeren leggen|bitumineuze daken|houtimitatie en marmeren|monumentaal schilderwerk',
    courses:
      'Stucen voor doe-het-zelvers|Tegelzetten in één week|Brandveilig dakdekken|Schilderen met verf op waterbasis|Metselen: de eerste muur',
    audiences: 'vakmensen in de afbouw|klussers|schilders|zij-instromers',
    learn:
      'een ondergrond beoordelen en voorbehandelen|mortel aanmaken en strak verwerken|een tegelvloer uitzetten en leggen|verfsystemen kiezen bij de ondergrond|netjes en stofarm werken|schade aan gevels herkennen',
    contents:
      'materiaalkennis|gereedschap|oefenmuur of oefenwand|werkvolgorde|gezond werken|afwerking en oplevering',
  }),
  field({
    ...building,
    code: 'infra',
    name: 'de infra en het grondwerk',
    themes: `${making}|health and safety`,
    dayPrice: [235, 430],
    jobs: 'Machinist grondverzet|Stratenmaker|Vakman gww|Kraanmachinist|Landmeter|Rioleringsmonteur|Uitvoerder infra|Kabelmonteur',
    skills:
      'graafmachine bedienen|straatwerk|asfaltverwerking|landmeten|machinebesturing met gps|riolering leggen|graven bij kabels en leidingen|wegafzetting|betonreparatie|funderingstechniek|hijskraan bedienen',
    courses:
      'Zorgvuldig graven (CROW 500)|Wegafzettingen CROW 96b|BRL SIKB 7000 voor uitvoerders|Machinist verreiker|Machinist hydraulische graafmachine|Herintreder op de mobiele kraan|Omgaan met verontreinigde grond (DLP)',
    audiences: 'machinisten|vakmensen in de infra|uitvoerders|toezichthouders',
    learn:
      'een machine dagelijks controleren en veilig bedienen|kabels en leidingen opsporen voor je graaft|hoogtes uitzetten met laser en gps|een sleuf veilig uitgraven|een afzetting volgens de richtlijn plaatsen|werken in verontreinigde grond',
    contents:
      'grondsoorten|tekening en bestek|veiligheid rond machines|praktijk op het oefenterrein|graafmelding|examen',
  }),
  field({
    ...building,
    code: 'bouwkunde',
    name: 'de bouwvoorbereiding',
    themes: `${making}|quality and project management`,
    tier: 'hbo',
    dayPrice: [320, 560],
    jobs: 'Werkvoorbereider bouw|Uitvoerder bouw|Calculator|Bouwkundig opzichter|Projectleider bouw|BIM-modelleur|Kwaliteitsborger',
    skills:
      'calculeren|bouwkundig tekenen|Revit|AutoCAD|BIM|bouwfysica|constructieleer|werkvoorbereiding|Wet kwaliteitsborging|meerwerk en contracten|lean plannen in de bouw|bestekken lezen|conditiemeting (NEN 2767)',
    courses:
      'Revit Architecture: basis|Revit Architecture: gevorderd|AutoCAD 2D voor beginners|Wet kwaliteitsborging voor het bouwen in de praktijk|UAV en UAV-GC: contracten in de bouw|Detailleren van houtbouw|Bouwkunde voor niet-bouwkundigen',
    audiences: 'werkvoorbereiders|uitvoerders|tekenaars|opzichters|medewerkers van corporaties',
    learn:
      'een begroting opbouwen uit hoeveelheden en normen|een gebouw modelleren en delen met partners|een planning maken die op de bouw werkt|risico’s en borgingsmomenten vastleggen|meerwerk tijdig en goed onderbouwen|details beoordelen op vocht en warmte',
    contents:
      'begroten en inkopen|modelleren|bouwbesluit en Bbl|planning en logistiek|oplevering en dossier|praktijkproject',
  }),
  field({
    category: 'ECONOMIE',
    sector: 'L',
    tier: 'hbo',
    code: 'vastgoed',
    name: 'het vastgoed',
    themes: 'property and real estate|law',
    dayPrice: [310, 560],
    jobs: 'Makelaar|Taxateur vastgoed|Vastgoedbeheerder|Vve-beheerder|Assistent-makelaar|Woonconsulent|Technisch beheerder',
    skills:
      'taxeren van woningen|huurrecht|vastgoedbeheer|onderhandelen bij aankoop|meerjarenonderhoudsplannen|erfpacht|verkoopstyling|beleggen in vastgoed|vve-recht|meten volgens NEN 2580|woonruimteverdeling',
    courses:
      'Permanente educatie voor taxateurs|Assistent-makelaar: de basis|Huurrecht woonruimte actueel|Beginnen als vve-beheerder|Vastgoedrekenen',
    audiences: 'makelaars|taxateurs|beheerders|medewerkers van woningcorporaties',
    learn:
      'een woning waarderen en het rapport onderbouwen|een huurovereenkomst beoordelen|een meerjarenonderhoudsplan lezen en opstellen|een aankoop begeleiden van bod tot overdracht|een ledenvergadering van een vve voorbereiden|rendement op een belegging berekenen',
    contents:
      'privaatrecht|bouwkundige kennis|waarderingsmethoden|financiering|registraties en kadaster|casus uit de regio',
  }),
];
